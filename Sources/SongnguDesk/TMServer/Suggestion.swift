package import SongnguMemory
package import SongnguText

/// A translation as amaGama and the Translate Toolkit's tmserver give it.
package struct Suggestion: Encodable, Hashable, Sendable {
    package var source: String
    package var target: String
    /// 0...100: how much of the text is as in the source.
    package var quality: Double
    /// What amaGama's clients are told to ignore; as the quality.
    package var rank: Double
}

extension Desk {
    /// Looks a text up for a client of amaGama: the best first, each pair of texts once. Throws ``MemoryError``.
    ///
    /// - Parameters:
    ///   - threshold: 0...100; raised to where an index is looked up.
    ///   - limit: how many at most.
    package static func suggestions(
        for text: String, from source: LanguageTag, to target: LanguageTag, threshold: Int, limit: Int,
        in memory: TranslationMemory
    ) throws -> [Suggestion] {
        let threshold = max(threshold, TranslationMemory.leastIndexedThreshold(source))
        var asked = limit
        while true {
            guard let found = try fuzzy(text, source, threshold, asked, memory) else { return [] }
            let list = found.hits.flatMap { suggestions($0, target) }.uniqued.prefix(limit)
            // Units may lack the target language, or hold the same words.
            guard list.count < limit, found.total > found.hits.count, asked < mostAsked else {
                return Array(list)
            }
            asked = mostAsked
        }
    }

    private static let mostAsked = 200

    /// Nil for a text without a word.
    private static func fuzzy(
        _ text: String, _ source: LanguageTag, _ threshold: Int, _ limit: Int, _ memory: TranslationMemory
    ) throws -> FuzzyResult? {
        do {
            return try memory.fuzzy(text, language: source, threshold: threshold, limit: limit)
        } catch MemoryError.emptyQuery {
            return nil
        }
    }

    private static func suggestions(_ hit: FuzzyHit, _ target: LanguageTag) -> [Suggestion] {
        let quality = (min(hit.score, 100) * 100).rounded() / 100
        return hit.unit.variants.filter { $0.language.takesIn(target) || target.takesIn($0.language) }.map {
            Suggestion(source: hit.unit.variants[hit.variant].text, target: $0.text, quality: quality, rank: quality)
        }
    }
}

extension LanguageTag {
    /// "vi" takes in "vi-vn".
    fileprivate func takesIn(_ other: LanguageTag) -> Bool {
        self == other || other.rawValue.hasPrefix(rawValue + "-")
    }
}

extension Array where Element: Hashable {
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
