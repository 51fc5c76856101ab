import SongnguAlignment
import SongnguMemory
import SongnguModel
import SongnguText

/// Gives the variants of a memory the vectors they lack.
struct MeaningFiller {
    /// Texts that are embedded and kept at once: a second's work or less, so that little is lost when it is ended.
    private static let portion = (local: 8192, endpoint: 128)
    /// Texts that one core takes at a time.
    private static let share = 512

    let memory: TranslationMemory
    let model: any SentenceEmbedding

    /// Throws what the model throws, and ``MemoryError``; what was kept before stays. O(variants that lack one).
    ///
    /// - Parameters:
    ///   - portions: at most so many; nil for all there are.
    ///   - progress: called after each portion.
    /// - Returns: how many texts were embedded.
    func fill(portions: Int? = nil, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }) throws -> Int {
        let isLocal = model is StaticModel
        let limit = isLocal ? Self.portion.local : Self.portion.endpoint
        let all = try memory.meaningsMissing(model: model.identity)
        var done = 0
        var left = portions ?? Int.max
        while left > 0 {
            left -= 1
            let portion = try memory.meaningPortion(model: model.identity, limit: limit)
            guard !portion.items.isEmpty else { return done }
            try memory.saveMeanings(vectors(portion.items), of: portion, model: model.identity)
            done += portion.items.count
            progress(done, max(done, all))
        }
        return done
    }

    private func vectors(_ items: [MeaningPortion.Item]) throws -> [MeaningVector?] {
        var result = [MeaningVector?](repeating: nil, count: items.count)
        for (language, places) in Dictionary(grouping: items.indices, by: { items[$0].language })
        where model.covers(language) {
            let parts = stride(from: 0, to: places.count, by: Self.share).map {
                places[$0..<min($0 + Self.share, places.count)]
            }
            let model = model
            let vectors = try concurrentMap(parts.count) { part in
                try Self.vectors(parts[part].map { items[$0].text }, language, model)
            }
            for (place, vector) in zip(places, vectors.joined()) { result[place] = vector }
        }
        return result
    }

    /// A text that the embedder has no vector for goes without, and does not stop the others.
    private static func vectors(
        _ texts: [String], _ language: LanguageTag, _ model: any SentenceEmbedding
    ) throws -> [MeaningVector?] {
        do {
            return try model.vectors(of: texts, language: language).map { MeaningVector($0) }
        } catch EmbedderError.emptyVector {
            guard texts.count > 1 else { return texts.map { _ in nil } }
            let half = texts.count / 2
            return try vectors(Array(texts[..<half]), language, model)
                + vectors(Array(texts[half...]), language, model)
        }
    }
}
