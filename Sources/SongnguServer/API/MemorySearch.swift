#if Server
import SongnguDesk
import SongnguMemory

/// Searches the memory on the threads that are for it.
struct MemorySearch: Sendable {
    let service: DeskService
    private let configured: Result<ChoiceSettings, any Error>
    private let meanings = MeaningThread()

    /// The configuration is read once.
    init(service: DeskService) {
        self.service = service
        configured = Result { try ChoiceSettings.configured() }
    }

    /// Throws ``Refusal`` and ``ChoiceError``.
    func query(_ values: QueryValues, marks: Bool = false) throws -> SearchQuery {
        try SearchQuery(values, over: configured.get(), marks: marks)
    }

    struct Answer: Sendable {
        var result: SearchResult
        /// Variants that have no vector yet; nil for other searches than by meaning.
        var unsearched: Int?
    }

    /// Throws ``MemoryError`` and ``Refusal``.
    func answer(_ query: SearchQuery) async throws -> Answer {
        guard query.mode == .meaning else {
            let live = service.live
            return Answer(result: try await service.read { try Self.result(query, live, $0) })
        }
        return try await meanings.answer(query, service)
    }

    /// The record with only what stands on the page that was asked for.
    func record(_ query: SearchQuery) async throws -> SearchRecord {
        let answer = try await answer(query)
        return SearchRecord(answer.result, query: query.text, unsearched: answer.unsearched)
    }

    private static func result(
        _ query: SearchQuery, _ live: LiveDesk, _ memory: TranslationMemory
    ) throws -> SearchResult {
        let limit = query.offset + query.limit
        var result: SearchResult
        switch query.mode {
        case .fuzzy where query.wantsMarks:
            result = try live.latest().desk.searchFuzzy(
                query.text, language: query.language, context: query.context, threshold: query.threshold,
                limit: limit, choice: query.choice, in: memory)
        case .fuzzy:
            result = try Desk.searchFuzzy(
                query.text, language: query.language, context: query.context, threshold: query.threshold,
                limit: limit, choice: query.choice, in: memory)
        case .phrase, .exact, .meaning:
            result = try Desk.search(
                query.text, mode: query.phraseMode, language: query.language,
                tones: query.keepsTones ? .kept : .ignored, isExactOnly: query.mode == .exact, limit: limit,
                choice: query.choice, marking: query.wantsMarks ? TranslationMarks(live.latest().desk) : nil,
                in: memory)
        }
        result.hits.removeFirst(min(query.offset, result.hits.count))
        return result
    }
}
#endif
