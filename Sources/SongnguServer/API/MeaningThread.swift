#if Server
import SongnguDesk
import SongnguMemory
import Synchronization

/// Searches by meaning, one at a time: all vectors' codes of a memory are held for that, and once is enough.
///
/// Vectors that are missing are made on the thread that writes: one portion before the search, so that what was saved a
/// minute ago is found, and the rest behind it, with other changes between the portions.
final class MeaningThread: Sendable {
    private let thread = WorkThreads(count: 1)
    private let memory = Mutex<TranslationMemory?>(nil)
    private let isFilling = Mutex(false)

    func answer(_ query: SearchQuery, _ service: DeskService) async throws -> MemorySearch.Answer {
        let desk = service.live.latest().desk
        if try await missing(desk, service) > 0 { try await fill(desk, service) }
        return try await run(service) { memory in
            let limit = query.offset + query.limit
            var result = try desk.searchMeaning(
                query.text, language: query.language, limit: limit, choice: query.choice, in: memory)
            result.hits.removeFirst(min(query.offset, result.hits.count))
            return MemorySearch.Answer(result: result, unsearched: try desk.meaningsMissing(in: memory))
        }
    }

    /// With a connection that is kept for it.
    private func run<Value: Sendable>(
        _ service: DeskService, _ body: @escaping @Sendable (TranslationMemory) throws -> Value
    ) async throws -> Value {
        try await thread.run { [self] in
            let connection = try memory.withLock { kept in
                if let kept { return kept }
                let opened = try service.connection()
                kept = opened
                return opened
            }
            return try body(connection)
        }
    }

    private func missing(_ desk: Desk, _ service: DeskService) async throws -> Int {
        try await run(service) { try desk.meaningsMissing(in: $0) }
    }

    /// A portion now, and the others later; nothing where that is going on.
    private func fill(_ desk: Desk, _ service: DeskService) async throws {
        let isMine = isFilling.withLock { isFilling in
            defer { isFilling = true }
            return !isFilling
        }
        guard isMine else { return }
        do {
            let first = try await service.change { try desk.embedPortion(of: $0) }
            guard first > 0, try await missing(desk, service) > 0 else { return isFilling.withLock { $0 = false } }
        } catch {
            isFilling.withLock { $0 = false }
            throw error
        }
        Task { [self] in
            defer { isFilling.withLock { $0 = false } }
            // The next search begins anew where this fails.
            while let count = try? await service.change({ try desk.embedPortion(of: $0) }), count > 0 {}
        }
    }
}

#endif
