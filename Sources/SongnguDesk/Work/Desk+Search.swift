import SongnguGlossary
package import SongnguMemory
package import SongnguText

/// A unit that a search found.
package struct SearchHit: Sendable {
    package enum Match: String, Encodable, Sendable {
        case exact, phrase, words, near, fuzzy, meaning
    }

    package var match: Match
    package var unit: TranslationUnit
    /// What was found in each variant, as UTF-8 bytes of its text; a list for each of the unit's variants. Of a fuzzy
    /// match, what is not as in the query.
    package var ranges: [[ByteRange]]
    /// What likely renders it in the variants that have no match of their own, in the same way; empty where nothing is
    /// sure, and for other matches than of words.
    package var translations: [[ByteRange]]
    /// Names to exchange in the translation of a fuzzy match.
    package var substitutions: [NameSubstitution] = []
    /// Other units in which the same text has other translations.
    package var alternatives: [Int64] = []
    /// Of a fuzzy match: 0...101, as ``FuzzyScore`` tells. Of a match by meaning: 100 times the cosine of the two
    /// vectors.
    package var score: Double?

    init(
        match: Match, unit: TranslationUnit, ranges: [[ByteRange]], translations: [[ByteRange]]? = nil,
        score: Double? = nil
    ) {
        self.match = match
        self.unit = unit
        self.ranges = ranges
        self.translations = translations ?? unit.variants.map { _ in [] }
        self.score = score
    }
}

/// What a search found.
package struct SearchResult: Sendable {
    /// Exact matches first.
    package var hits: [SearchHit]
    /// Units that match, beyond the limit too.
    package var total: Int
    /// There are more than ``total``: not all were looked at.
    package var isLowerBound = false
}

extension Desk {
    /// From where on a fuzzy match is worth a look.
    package static let fuzzyThreshold = 70

    /// Looks a text up by similarity: units with a variant whose score reaches a threshold, the best first. Throws
    /// ``MemoryError``.
    /// - Parameters:
    ///   - context: the segments around the text, where they are known.
    ///   - choice: which units to take, and what is off their scores.
    ///   - glossaries: for the names to exchange in translations; nil to look for none. Throws ``GlossaryError``.
    package static func searchFuzzy(
        _ text: String, language: LanguageTag?, context: SegmentContext? = nil, threshold: Int, limit: Int,
        choice: UnitChoice = UnitChoice(), glossaries: GlossarySources? = nil, in memory: TranslationMemory
    ) throws -> SearchResult {
        let found = try memory.fuzzy(
            text, language: language, context: context, threshold: threshold, limit: limit, choice: choice)
        let terms = try glossaries.flatMap { try namesToExchange(text, found.hits, $0) }
        return try result(text, found, terms, choice, memory)
    }

    /// The same with the desk's own glossary, which is laid out once.
    package func searchFuzzy(
        _ text: String, language: LanguageTag?, context: SegmentContext? = nil, threshold: Int, limit: Int,
        choice: UnitChoice = UnitChoice(), in memory: TranslationMemory
    ) throws -> SearchResult {
        let found = try memory.fuzzy(
            text, language: language, context: context, threshold: threshold, limit: limit, choice: choice)
        return try Self.result(text, found, Self.withOtherNames(found.hits).isEmpty ? nil : matcher, choice, memory)
    }

    private static func result(
        _ text: String, _ found: FuzzyResult, _ terms: TermMatcher?, _ choice: UnitChoice, _ memory: TranslationMemory
    ) throws -> SearchResult {
        let hits = try found.hits.map { hit in
            let ranges = hit.unit.variants.indices.map { $0 == hit.variant ? hit.changes : [] }
            var result = SearchHit(match: .fuzzy, unit: hit.unit, ranges: ranges, score: hit.score)
            if let terms {
                let source = hit.unit.variants[hit.variant].language.primary
                for target in hit.unit.variants where target.language.primary != source {
                    result.substitutions += NameSubstitution.list(query: text, hit: hit, target: target, terms: terms)
                }
            }
            result.alternatives = try alternatives(to: hit.unit, hit.variant, choice, memory)
            return result
        }
        return SearchResult(hits: hits, total: found.total)
    }

    /// Hits in which a word with a capital letter differs.
    private static func withOtherNames(_ hits: [FuzzyHit]) -> [FuzzyHit] {
        hits.filter { hit in
            let source = hit.unit.variants[hit.variant].text
            return hit.changes.contains { range in
                source[bytes: range].unicodeScalars.contains(where: \.properties.isUppercase)
            }
        }
    }

    /// What finds the names in a text and in matches; nil where no word with a capital letter differs.
    private static func namesToExchange(
        _ text: String, _ hits: [FuzzyHit], _ glossaries: GlossarySources
    ) throws -> TermMatcher? {
        let differ = withOtherNames(hits)
        guard !differ.isEmpty else { return nil }
        let texts = [text] + differ.flatMap(\.unit.variants).map(\.text)
        return TermMatcher(try glossary(glossaries).concepts(in: texts))
    }

    /// The other units that have a variant's text, and another translation of it therefore.
    private static func alternatives(
        to unit: TranslationUnit, _ variant: Int, _ choice: UnitChoice, _ memory: TranslationMemory
    ) throws -> [Int64] {
        let variant = unit.variants[variant]
        return try memory.unitsEqual(to: variant.text, language: variant.language, choice: choice)
            .filter { $0 != unit.id }
    }

    /// Looks a text up in a memory: for a phrase, units with a variant equal to it first, then units in which its words
    /// occur. Throws ``MemoryError``.
    ///
    /// - Parameters:
    ///   - mode: how the words stand to each other.
    ///   - language: of the variants to look in; nil for all.
    ///   - tones: whether tone marks count.
    ///   - isExactOnly: leave out what only contains the text.
    ///   - choice: which units to take.
    ///   - marks: what finds the likely translations; nil to mark none.
    package static func search(
        _ text: String, mode: PhraseMode = .phrase, language: LanguageTag?, tones: ToneRule,
        isExactOnly: Bool = false, limit: Int, choice: UnitChoice = UnitChoice(),
        marking marks: TranslationMarks? = nil, in memory: TranslationMemory
    ) throws -> SearchResult {
        let exact = mode == .phrase ? try memory.exact(text, language: language, choice: choice) : []
        var hits = try exact.prefix(limit).map { hit in
            let ranges = hit.unit.variants.indices.map { index in
                index == hit.variant ? [0..<hit.unit.variants[index].text.utf8.count] : []
            }
            var result = SearchHit(match: .exact, unit: hit.unit, ranges: ranges)
            result.alternatives = try alternatives(to: hit.unit, hit.variant, choice, memory)
            return result
        }
        guard !isExactOnly else { return SearchResult(hits: hits, total: exact.count) }
        let known = Set(exact.map(\.unit.id))
        let evidence = marks == nil ? 0 : TranslationMarks.evidence
        let phrase = try memory.phrase(
            text, mode: mode, language: language, tones: tones, limit: max(limit, evidence), choice: choice)
        let found = phrase.hits.filter { !known.contains($0.unit.id) }
        let shown = min(found.count, max(0, limit - hits.count))
        let translations = try marks?.translations(of: found, shown: shown, in: memory)
        for (index, hit) in found.prefix(shown).enumerated() {
            let ranges = hit.unit.variants.indices.map { index in
                hit.matches.first { $0.variant == index }?.ranges ?? []
            }
            var result = SearchHit(
                match: mode.match, unit: hit.unit, ranges: ranges, translations: translations?[index])
            if let match = hit.matches.first {
                result.alternatives = try alternatives(to: hit.unit, match.variant, choice, memory)
            }
            hits.append(result)
        }
        return SearchResult(
            hits: hits, total: max(phrase.total, exact.count), isLowerBound: phrase.isLowerBound)
    }
}

extension PhraseMode {
    fileprivate var match: SearchHit.Match {
        switch self {
        case .phrase: .phrase
        case .allWords: .words
        case .near: .near
        }
    }
}
