import Foundation

/// A lock that processes and threads hold one at a time, on a file beside the one it guards.
///
/// The guarded file itself is replaced at each change, and with it what is locked; the lock's file stays, empty.
enum FileLock {
    /// Throws ``DeskGlossaryError/busy(path:)`` when others hold it for so long, and ``DeskError/unwritable(path:reason:)``.
    static func holding<Value>(
        _ lock: String, of path: String, seconds: Double = 10, _ body: () throws -> Value
    ) throws -> Value {
        let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw DeskError.unwritable(path: lock, reason: SystemFailure.last.description)
        }
        defer { close(descriptor) }
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw DeskError.unwritable(path: lock, reason: SystemFailure.last.description)
            }
            guard waited < seconds else { throw DeskGlossaryError.busy(path: path) }
            usleep(5_000)
            waited += 0.005
        }
        return try body()
    }
}
