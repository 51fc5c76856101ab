package import SongnguText

/// Finds the terms of a glossary in texts.
///
/// - Whole words: letters and digits do not touch a form. A hyphen is no letter, so "Nga-Mỹ" names two countries.
/// - The leftmost, longest form wins over all concepts: "bán đảo Triều Tiên" is not Triều Tiên.
/// - Compared as ``Folding/matching`` levels it; any white space but a blank line equals a space.
/// - Forms with a capital match as they are, with a capital for a small first letter, or all in capitals; forms
///   without match in any case.
/// - Of concepts that share a form, the one that prefers it comes first, then the one that admits it, then by order.
/// - ``NamingRules`` keep words that merely look like a term out.
package struct TermMatcher: TermMentioning {
    private let concepts: [Concept]
    private let tries: [LanguageTag: FormTrie]

    /// - Complexity: O(*n*) for the bytes of all terms.
    package init(_ glossary: Glossary) {
        concepts = glossary.concepts
        let languages = glossary.languages
        let tags = languages.union(languages.map { LanguageTag($0.primary) })
        tries = Dictionary(
            uniqueKeysWithValues: tags.map { tag in
                let terms = glossary.concepts.enumerated().flatMap { index, concept in
                    concept.terms.lazy.filter { $0.language.serves(tag) }.map { (concept: index, term: $0) }
                }
                return (tag, FormTrie(terms))
            })
    }

    package func mentions(in text: String, language: LanguageTag) -> [TermMention] {
        matches(in: text, language: language).map(\.mention)
    }

    /// The matches in a text, in order, not overlapping.
    ///
    /// - Complexity: O(*n* + *w* · *k*) for *n* bytes with *w* words, *k* being the tokens of the longest form that
    ///   begins like the text does.
    package func matches(in text: String, language: LanguageTag) -> [TermMatch] {
        let text = TokenizedText(text)
        return matches(in: text, language: language).map(\.match)
    }

    /// The same, with the tokens of each match.
    func matches(in text: TokenizedText, language: LanguageTag) -> [(tokens: Range<Int>, match: TermMatch)] {
        guard let trie = tries[language] ?? tries[LanguageTag(language.primary)] else { return [] }
        var places: [TermPlace] = []
        var index = 0
        while index < text.tokens.count {
            guard !text.tokens[index].isSpace, let found = trie.longest(in: text, at: index) else {
                index += 1
                continue
            }
            // A shared form's concepts stand together, whichever spelling of it they have.
            let best = found.forms.lazy.filter { $0.match == found.forms[0].match }
            let terms =
                best.flatMap { trie.forms[$0.form].terms }
                + found.forms.dropFirst(best.count).flatMap { trie.forms[$0.form].terms }
            places.append(
                TermPlace(
                    tokens: index..<found.end, caseMatch: found.forms[0].match, term: terms[0].term,
                    readings: terms.map { TermMatch.Reading(concept: concepts[$0.concept], term: $0.term) }))
            index = found.end
        }
        let rules = NamingRules.rules(for: language)
        return places.indices.filter { rules.accept(places, $0, in: text) }.map { position in
            let place = places[position]
            let match = TermMatch(
                readings: place.readings, range: text.rawRange(place.tokens), isAllCaps: place.caseMatch == .allCaps)
            return (place.tokens, match)
        }
    }
}

/// A match before the naming rules have seen it.
struct TermPlace {
    var tokens: Range<Int>
    var caseMatch: FormTrie.CaseMatch
    var term: Term
    var readings: [TermMatch.Reading]

    var concept: Concept { readings[0].concept }
}
