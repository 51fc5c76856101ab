package import SongnguMemory
import SongnguModel
package import SongnguText

/// What embedding a memory did.
package struct EmbeddingReport: Hashable, Sendable {
    /// Variants that were looked at now.
    package var embedded: Int
    /// Variants that have a vector.
    package var total: Int
    /// The identity of the model.
    package var model: String
}

extension Desk {
    /// Gives the variants of a memory the vectors they lack, so that searching by meaning need not wait for it; goes on
    /// where it was stopped. Throws ``MemoryError``, ``ModelError``, ``DeskError``, and ``EmbedderError`` where an
    /// embedder is required.
    ///
    /// - Parameter progress: called after each portion with variants done and, about, all there are to do.
    package static func embed(
        _ memory: TranslationMemory, model choice: ModelChoice, warn: (String) -> Void = { _ in },
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> EmbeddingReport {
        try MeaningModels(choice).first(warn: warn) { model in
            let count = try MeaningFiller(memory: memory, model: model).fill(progress: progress)
            return EmbeddingReport(
                embedded: count, total: try memory.meaningCount(model: model.identity), model: model.identity)
        }
    }

    /// Looks a text up by meaning, across languages: the units with the nearest variants, the nearest first. Variants
    /// without a vector are embedded before. Throws as ``embed(_:model:warn:progress:)`` does.
    ///
    /// A memory that cannot be written is searched with the vectors it has, and that is told.
    /// - Parameter language: of the variants to look in; nil for all.
    package static func searchMeaning(
        _ text: String, language: LanguageTag?, limit: Int, choice: UnitChoice = UnitChoice(),
        model modelChoice: ModelChoice, in memory: TranslationMemory, warn: (String) -> Void = { _ in },
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> SearchResult {
        guard !text.words.isEmpty else { throw MemoryError.emptyQuery(query: text) }
        return try MeaningModels(modelChoice).first(warn: warn) { model in
            // Asked first: there is no use in embedding a memory for a query that cannot be.
            let query = try model.vectors(of: [text], language: languageOfQuery(text)).first.flatMap {
                MeaningVector($0)
            }
            do {
                _ = try MeaningFiller(memory: memory, model: model).fill(progress: progress)
            } catch let error as MemoryError where error.isAboutWriting {
                warn("new segments are not searched, their vectors cannot be kept: \(error)")
            }
            return try result(query, model, language, limit, choice, memory)
        }
    }

    static func result(
        _ query: MeaningVector?, _ model: any SentenceEmbedding, _ language: LanguageTag?, _ limit: Int,
        _ choice: UnitChoice, _ memory: TranslationMemory
    ) throws -> SearchResult {
        guard let query else { return SearchResult(hits: [], total: 0) }
        let found = try memory.meaning(query, model: model.identity, language: language, limit: limit, choice: choice)
        let hits = found.filter { $0.cosine > 0 }.map { hit in
            SearchHit(
                match: .meaning, unit: hit.unit, ranges: hit.unit.variants.map { _ in [] }, score: hit.cosine * 100)
        }
        return SearchResult(hits: hits, total: hits.count)
    }

    /// A query may be too short to tell; letters with marks are Vietnamese then.
    static func languageOfQuery(_ text: String) -> LanguageTag {
        LanguageDetector.detect(text)
            ?? (FoldedText.fold(text, .caseless) == FoldedText.fold(text, .toneless) ? .english : .vietnamese)
    }
}

extension MemoryError {
    fileprivate var isAboutWriting: Bool {
        switch self {
        case .cannotOpen, .busy, .failed: true
        default: false
        }
    }
}
