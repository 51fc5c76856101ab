#if Server
import NIOPosix
import Synchronization

/// Threads for what takes a while or waits for the disk, so that connections are served meanwhile.
final class WorkThreads: Sendable {
    private let pool: NIOThreadPool
    private let most: Int
    private let waiting = Mutex(0)

    /// - Parameter most: calls that may wait and run at a time.
    init(count: Int, most: Int = Limits.waiting) {
        pool = NIOThreadPool(numberOfThreads: count)
        self.most = most
        pool.start()
    }

    /// Throws ``Refusal/busy`` where too many wait, and what `body` throws.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let isFull = waiting.withLock { count in
            count += 1
            return count > most
        }
        defer { waiting.withLock { $0 -= 1 } }
        guard !isFull else { throw Refusal.busy }
        return try await pool.runIfActive(body)
    }

    /// Waits for what runs.
    func stop() async {
        try? await pool.shutdownGracefully()
    }
}
#endif
