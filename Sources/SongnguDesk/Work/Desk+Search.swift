package import SongnguMemory
package import SongnguText

/// A unit that a search found.
package struct SearchHit: Sendable {
    package enum Match: String, Encodable, Sendable {
        case exact, phrase, fuzzy
    }

    package var match: Match
    package var unit: TranslationUnit
    /// What was found in each variant, as UTF-8 bytes of its text; a list for each of the unit's variants. Of a fuzzy
    /// match, what is not as in the query.
    package var ranges: [[ByteRange]]
    /// Of a fuzzy match: 0...100, as ``FuzzyScore`` tells.
    package var score: Double?
}

/// What a search found.
package struct SearchResult: Sendable {
    /// Exact matches first.
    package var hits: [SearchHit]
    /// Units that match in all, beyond the limit too.
    package var total: Int
}

extension Desk {
    /// From where on a fuzzy match is worth a look.
    package static let fuzzyThreshold = 70

    /// Looks a text up by similarity: units with a variant whose score reaches a threshold, the best first. Throws
    /// ``MemoryError``.
    package static func searchFuzzy(
        _ text: String, language: LanguageTag?, threshold: Int, limit: Int, in memory: TranslationMemory
    ) throws -> SearchResult {
        let found = try memory.fuzzy(text, language: language, threshold: threshold, limit: limit)
        let hits = found.hits.map { hit in
            let ranges = hit.unit.variants.indices.map { $0 == hit.variant ? hit.changes : [] }
            return SearchHit(match: .fuzzy, unit: hit.unit, ranges: ranges, score: hit.score)
        }
        return SearchResult(hits: hits, total: found.total)
    }

    /// Looks a text up in a memory: units with a variant equal to it first, then units in which its words occur in
    /// sequence. Throws ``MemoryError``.
    ///
    /// - Parameters:
    ///   - language: of the variants to look in; nil for all.
    ///   - tones: whether tone marks count.
    ///   - isExactOnly: leave out what only contains the text.
    package static func search(
        _ text: String, language: LanguageTag?, tones: ToneRule, isExactOnly: Bool = false, limit: Int,
        in memory: TranslationMemory
    ) throws -> SearchResult {
        let exact = try memory.exact(text, language: language)
        var hits = exact.prefix(limit).map { hit in
            let ranges = hit.unit.variants.indices.map { index in
                index == hit.variant ? [0..<hit.unit.variants[index].text.utf8.count] : []
            }
            return SearchHit(match: .exact, unit: hit.unit, ranges: ranges)
        }
        guard !isExactOnly else { return SearchResult(hits: hits, total: exact.count) }
        let known = Set(exact.map(\.unit.id))
        let phrase = try memory.phrase(text, language: language, tones: tones, limit: limit)
        for hit in phrase.hits where !known.contains(hit.unit.id) && hits.count < limit {
            let ranges = hit.unit.variants.indices.map { index in
                hit.matches.first { $0.variant == index }?.ranges ?? []
            }
            hits.append(SearchHit(match: .phrase, unit: hit.unit, ranges: ranges))
        }
        return SearchResult(hits: hits, total: max(phrase.total, exact.count))
    }
}
