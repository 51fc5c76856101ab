package import SongnguText
internal import Synchronization

/// Finds the terms of a glossary in texts.
///
/// - Whole words: letters and digits do not touch a form. A hyphen is no letter, so "Nga-Mỹ" names two countries.
/// - The leftmost, longest form wins over all concepts: "bán đảo Triều Tiên" is not Triều Tiên. Exceptions of a concept
///   win in the same way and name nothing.
/// - Compared as ``Folding/matching`` levels it; any white space but a blank line equals a space. Vietnamese syllables
///   with y for i or the reverse are found and marked as variants; English plurals of common nouns are found.
/// - Forms with a capital match as they are, with a capital for a small first letter, or all in capitals; forms
///   without match in any case; ``Concept/caseRule`` may say otherwise.
/// - Of concepts that share a form, the one that prefers it comes first, then the one that admits it, then by order.
/// - A short form counts beside an honorific or a role, or where the text has the whole name.
/// - ``NamingRules`` keep words that merely look like a term out; addresses and titles of works are not looked into.
package struct TermMatcher: TermMentioning {
    let concepts: [Concept]
    private let tries: TrieShelf

    /// Forms are laid out for a language when it is first asked for: O(*n*) for the bytes of its terms.
    package init(_ glossary: Glossary) {
        concepts = glossary.concepts
        tries = TrieShelf(glossary)
    }

    package func mentions(in text: String, language: LanguageTag) -> [TermMention] {
        matches(in: text, language: language).map(\.mention)
    }

    /// The matches in a text, in order, not overlapping.
    ///
    /// - Complexity: O(*n* + *w* · *k*) for *n* bytes with *w* words, *k* being the tokens of the longest form that
    ///   begins like the text does.
    package func matches(in text: String, language: LanguageTag) -> [TermMatch] {
        let matches = matches(in: TokenizedText(text), language: language).map(\.match)
        let named = Self.named(matches)
        return matches.compactMap { $0.settled(named) }
    }

    /// The concepts that matches name by a whole name.
    static func named(_ matches: some Sequence<TermMatch>) -> Set<String> {
        Set(matches.lazy.filter { $0.term.kind != .short }.flatMap { $0.readings.map(\.concept.id) })
    }

    /// The same, with the tokens of each match; short forms are not settled yet.
    func matches(in text: TokenizedText, language: LanguageTag) -> [(tokens: Range<Int>, match: TermMatch)] {
        guard let trie = tries[language] else { return [] }
        let rules = NamingRules.rules(for: language)
        var places: [TermPlace] = []
        var index = 0
        while index < text.tokens.count {
            guard !text.tokens[index].isSpace, let found = trie.longest(in: text, at: index) else {
                index += 1
                continue
            }
            // A shared form's concepts stand together, whichever spelling of it they have.
            let best = found.hits.lazy.filter { $0.match == found.hits[0].match }
            let terms =
                best.flatMap { trie.forms[$0.form].terms }
                + found.hits.dropFirst(best.count).flatMap { trie.forms[$0.form].terms }
            if let first = terms.first {
                places.append(
                    TermPlace(
                        tokens: index..<found.end, caseMatch: found.hits[0].match, term: first.term,
                        readings: terms.map { TermMatch.Reading(concept: concepts[$0.concept], term: $0.term) },
                        isVariant: trie.forms[found.hits[0].form].isVariant))
            }
            index = found.end
        }
        guard !places.isEmpty else { return [] }
        let closed = ClosedSpans(text, rules)
        return places.indices.filter { !closed.overlaps(places[$0].tokens) && rules.accept(places, $0, in: text) }
            .map { position in
                let place = places[position]
                let match = TermMatch(
                    readings: place.readings, range: text.rawRange(place.tokens),
                    isAllCaps: place.caseMatch == .allCaps, isVariant: place.isVariant,
                    isIntroduced: place.term.kind != .short || rules.introduces(places, position, in: text))
                return (place.tokens, match)
            }
    }
}

extension TermMatch {
    /// The match with its short form given to the concept that is named in full; nil where nothing says whose it is.
    func settled(_ named: Set<String>) -> TermMatch? {
        guard term.kind == .short else { return self }
        var match = self
        if let index = readings.firstIndex(where: { named.contains($0.concept.id) }) {
            match.readings.swapAt(0, index)
            return match
        }
        return isIntroduced ? match : nil
    }
}

/// A match before the naming rules have seen it.
struct TermPlace {
    var tokens: Range<Int>
    var caseMatch: FormTrie.CaseMatch
    var term: Term
    var readings: [TermMatch.Reading]
    var isVariant = false

    var concept: Concept { readings[0].concept }
}

/// The tries of a glossary's languages, each made when it is first asked for.
private final class TrieShelf: Sendable {
    private let concepts: [Concept]
    private let tags: Set<LanguageTag>
    private let tries = Mutex<[LanguageTag: FormTrie]>([:])

    init(_ glossary: Glossary) {
        concepts = glossary.concepts
        tags = glossary.languages.union(glossary.languages.map { LanguageTag($0.primary) })
    }

    subscript(language: LanguageTag) -> FormTrie? {
        let primary = LanguageTag(language.primary)
        guard let tag = tags.contains(language) ? language : tags.contains(primary) ? primary : nil else { return nil }
        return tries.withLock { tries in
            if let trie = tries[tag] { return trie }
            let trie = FormTrie(concepts, language: tag)
            tries[tag] = trie
            return trie
        }
    }
}
