import Foundation

/// Reads bytes from an open file.
///
/// Foundation's handles end the process on some errors, such as a folder as standard input, and cannot read what a
/// shell gives for `<(…)`.
struct Descriptor {
    let number: Int32

    static let standardInput = Descriptor(number: STDIN_FILENO)

    /// Opens a file, gives it to `body` and closes it.
    static func open<Value>(_ path: String, _ body: (Descriptor) throws -> Value) throws -> Value {
        let number = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { throw SystemFailure.last }
        defer { close(number) }
        return try body(Descriptor(number: number))
    }

    /// Whether a path leads to a plain file, which can be read again and again.
    static func isPlainFile(_ path: String) -> Bool {
        (try? FileStatus(path: path)).map { $0.mode & S_IFMT == S_IFREG } ?? false
    }

    /// Adds the next bytes, as soon as there are any; false at the end. Throws ``SystemFailure``.
    func read(into bytes: inout [UInt8]) throws -> Bool {
        let chunk = 1 << 16
        var result = 0
        let read = try [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
            repeat {
                result = Foundation.read(number, buffer.baseAddress, chunk)
            } while result < 0 && errno == EINTR
            guard result >= 0 else { throw SystemFailure.last }
            count = result
        }
        bytes += read
        return result > 0
    }

    /// Far more than any text; what is endless, such as a device, stops here.
    private static let mostBytes = 1 << 29

    /// All bytes up to the end. Throws ``SystemFailure``, also for more than half a gigabyte.
    func readToEnd() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while try read(into: &bytes) {
            guard bytes.count <= Self.mostBytes else { throw SystemFailure(code: EFBIG) }
        }
        return bytes
    }
}

/// What a system call says of why it failed.
package struct SystemFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package var code: Int32

    /// Of the last call of this thread.
    package static var last: SystemFailure { SystemFailure(code: errno) }

    /// Whether it failed since there is nothing of that name.
    package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

    package var description: String { String(cString: strerror(code)) }
}
