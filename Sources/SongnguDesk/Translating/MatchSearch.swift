import SongnguExchange
package import SongnguMemory
package import SongnguText

/// A proposal for a segment: a unit with a similar variant, and one of its variants in the language wanted.
package struct MatchCandidate: Hashable, Sendable {
    package var hit: FuzzyHit
    package var target: Variant

    package var source: Variant { hit.unit.variants[hit.variant] }
    /// 0...101, in whole points, rounded down so that no match looks better than it is.
    package var score: Int { MatchBand.points(hit.score) }
}

/// Asks a memory for translations of segments.
struct MatchSearch: Sendable {
    let memory: MemoryConnections
    let choice: UnitChoice
    /// The language wanted; nil takes in all but the segment's own.
    let target: LanguageTag?

    /// Where looking is cheaper in all languages; see ``TranslationMemory/fuzzy(_:language:context:threshold:limit:choice:)``.
    private static let cheap = 70
    /// From where on a match is of use.
    static let least = 50

    /// The best score there is from ``least`` on; nil where there is none.
    func best(_ segment: WorkSegment) throws -> Double? {
        // Equal texts are found at once; penalties may put another before them.
        let first = choice.penalties.isEmpty ? [100] : []
        for threshold in first + [Self.cheap, Self.least] {
            let found = try candidates(segment, threshold: threshold, limit: 1)
            if let best = found.first { return best.hit.score }
        }
        return nil
    }

    /// The best candidates, best first; of those with the same target text the best alone.
    ///
    /// The languages are compared by their first subtag: a memory from elsewhere may say "en" where a file says "en-us".
    func candidates(_ segment: WorkSegment, threshold: Int, limit: Int) throws -> [MatchCandidate] {
        let source = segment.segment.source
        var asked = limit
        while true {
            let result: FuzzyResult
            do {
                result = try memory.with { memory in
                    try memory.fuzzy(
                        source.text, language: LanguageTag(source.language.primary), context: segment.context,
                        threshold: threshold, limit: asked, choice: choice)
                }
            } catch MemoryError.emptyQuery {
                return []
            }
            var seen: Set<String> = []
            let found = result.hits.flatMap { hit in
                targets(of: hit, for: source.language).map { MatchCandidate(hit: hit, target: $0) }
            }
            .filter { seen.insert($0.target.text.asRead).inserted }
            // Units without the language, and those that say the same, make room for more.
            if found.count >= limit || result.hits.count >= result.total { return Array(found.prefix(limit)) }
            asked = min(result.total, max(asked * 4, 16))
        }
    }

    private func targets(of hit: FuzzyHit, for language: LanguageTag) -> [Variant] {
        hit.unit.variants.enumerated().filter { index, variant in
            guard index != hit.variant else { return false }
            if let target { return variant.language.primary == target.primary }
            return variant.language.primary != language.primary
        }.map(\.element)
    }
}

extension String {
    /// What a reader sees: NFC, white space runs as one space, none at the ends.
    var asRead: String { FoldedText.fold(self, .reading).collapsingWhitespace }
}
