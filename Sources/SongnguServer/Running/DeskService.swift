#if Server
import Foundation
import SongnguDesk
import SongnguMemory
import Synchronization

/// What routes work with: the desk and the memory, on threads of their own. Searches do not wait for alignments, and
/// whoever changes the memory waits for others that do.
final class DeskService: Sendable {
    let live: LiveDesk
    /// Begun when the server is asked to stop: what waits for news of others ends then.
    let stopping = StopSignal()
    private let connections: MemoryConnections
    private let memory: TranslationMemory
    private let searches: WorkThreads
    private let jobs: WorkThreads
    private let changes = WorkThreads(count: 1)
    private let overviews = OverviewCache()
    private let isCounting = Atomic(false)

    /// - Parameter memory: open for writing.
    init(live: LiveDesk, memory: TranslationMemory) {
        self.live = live
        self.memory = memory
        connections = MemoryConnections(memory)
        let cores = ProcessInfo.processInfo.activeProcessorCount
        searches = WorkThreads(count: cores)
        jobs = WorkThreads(count: max(1, cores - 1))
    }

    /// Runs what only reads the memory, in milliseconds.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (TranslationMemory) throws -> Value
    ) async throws -> Value {
        try await searches.run { [connections] in try connections.with(body) }
    }

    /// Runs what computes for longer, such as an alignment, with the glossary as it is now.
    func work<Value: Sendable>(_ body: @escaping @Sendable (Desk) throws -> Value) async throws -> Value {
        try await jobs.run { [live] in try body(live.latest().desk) }
    }

    /// Runs what computes for longer over the memory, such as a check of many units, with the glossary as it is now.
    func work<Value: Sendable>(
        _ body: @escaping @Sendable (Desk, TranslationMemory) throws -> Value
    ) async throws -> Value {
        try await jobs.run { [live, connections] in
            let desk = live.latest().desk
            return try connections.with { try body(desk, $0) }
        }
    }

    /// Runs what reads the glossary, as it is now.
    func glossary<Value: Sendable>(
        _ body: @escaping @Sendable (LiveDesk.State) throws -> Value
    ) async throws -> Value {
        try await searches.run { [live] in try body(live.latest()) }
    }

    /// Runs what edits the desk's own glossary, and may wait for others that do.
    func edit<Value: Sendable>(
        _ body: @escaping @Sendable (inout DeskGlossary) throws -> Value
    ) async throws -> Value {
        try await jobs.run { [live] in try live.edit(body).value }
    }

    /// Runs what changes the memory.
    func change<Value: Sendable>(
        _ body: @escaping @Sendable (TranslationMemory) throws -> Value
    ) async throws -> Value {
        try await changes.run { [memory] in try body(memory) }
    }

    /// The counts of the memory, and when they were made. Where there are many units, old ones are given while new ones
    /// are made.
    func overview() async throws -> (overview: MemoryOverview, counted: Date) {
        guard let found = try await read({ [overviews] in try overviews.kept(of: $0) }) else {
            return try await work { [overviews] _, memory in try overviews.overview(of: memory) }
        }
        if found.isOld, !isCounting.exchange(true, ordering: .relaxed) {
            Task {
                _ = try? await work { [overviews] _, memory in try overviews.overview(of: memory) }
                isCounting.store(false, ordering: .relaxed)
            }
        }
        return (found.overview, found.counted)
    }

    /// Makes what the first who asks would wait for.
    func prepare() async {
        try? await work { $0.prepare() }
        _ = try? await overview()
    }

    /// A connection of its own to the memory.
    func connection() throws -> TranslationMemory { try connections.open() }

    /// Waits for what runs.
    func stop() async {
        await searches.stop()
        await jobs.stop()
        await changes.stop()
    }
}
#endif
