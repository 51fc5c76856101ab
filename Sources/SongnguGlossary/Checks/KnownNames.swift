import SongnguText

/// Concepts of the glossary that an article names in a deprecated form and in another one, or in two spellings of one
/// form (Thụy Sỹ, Thụy Sĩ).
///
/// Two accepted forms are no inconsistency (Mỹ, Hoa Kỳ), nor is a short form beside a full one (LHQ, Lavrov).
enum KnownNames {
    static func names(_ passages: [Passage], language: LanguageTag) -> [NameSpellings] {
        let names = passages.lazy.flatMap(\.terms).filter { !["role", "term"].contains($0.match.concept.type) }
        return Dictionary(grouping: names) { $0.match.concept.id }.values
            .compactMap { name($0, passages, language) }.sorted { $0.first < $1.first }
    }

    private static func name(
        _ places: [Passage.Place], _ passages: [Passage], _ language: LanguageTag
    ) -> NameSpellings? {
        let byTerm = Dictionary(grouping: places) {
            FoldedText.fold($0.match.isVariant ? $0.surface : $0.match.term.text, .caseless)
        }
        var spellings = byTerm.map { text, places in
            NameSpellings.Spelling(
                text: text, status: places[0].match.isVariant ? .deprecated : places[0].match.term.status,
                places: places.map { NameSpellings.Place(range: $0.range, surface: $0.surface) })
        }
        let concept = places[0].match.concept
        if spellings.contains(where: { $0.status == .deprecated }) {
            let own = Set(spellings.map(\.text))
            spellings += enclosed(concept, passages, language).filter { !own.contains($0.text) }
        }
        let differing = spellings.filter { one in
            spellings.contains { other in
                one.text != other.text
                    && (key(one) == key(other)
                        || (one.status == .deprecated || other.status == .deprecated)
                            && areComparable(one, other, isPerson: concept.isPerson))
            }
        }
        guard differing.count > 1 else { return nil }
        return NameSpellings(spellings: differing.sorted { $0.first < $1.first }, concept: concept)
    }

    /// The accepted forms of a concept that an article has in longer names only: "Liên hợp quốc" in "Hội đồng Bảo an Liên
    /// hợp quốc".
    private static func enclosed(
        _ concept: Concept, _ passages: [Passage], _ language: LanguageTag
    ) -> [NameSpellings.Spelling] {
        let terms = concept.terms.filter { $0.status < .derived && $0.kind == .full && $0.language.serves(language) }
        return terms.compactMap { term in
            let words = TokenizedText(term.text)
            let places = passages.flatMap { passage in
                passage.terms.filter {
                    $0.tokens.count > words.tokens.count && $0.match.concept.id != concept.id
                }.compactMap { place in
                    passage.text.range(of: words, in: place.tokens).map { passage.place($0) }
                }
            }
            guard !places.isEmpty else { return nil }
            return NameSpellings.Spelling(
                text: FoldedText.fold(term.text, .caseless), status: term.status,
                places: places.map { NameSpellings.Place(range: $0.range, surface: $0.surface) })
        }
    }

    /// Equal for spellings of one form.
    static func key(_ spelling: NameSpellings.Spelling) -> [String] {
        spelling.text.split { $0 == " " || $0 == "-" }.map { RomanisationKey.key(String($0)) }
    }

    /// Whether both are full names, or both short: a surname or an abbreviation is no second spelling.
    private static func areComparable(
        _ one: NameSpellings.Spelling, _ other: NameSpellings.Spelling, isPerson: Bool
    ) -> Bool {
        if one.status == .derived || other.status == .derived { return false }
        let (first, second) = (one.text.split(separator: " "), other.text.split(separator: " "))
        if isPerson { return (first.count == 1) == (second.count == 1) }
        if first.contains(second) || second.contains(first) { return false }
        return isAbbreviation(one) == isAbbreviation(other) || first.count == second.count
    }

    private static func isAbbreviation(_ spelling: NameSpellings.Spelling) -> Bool {
        let surface = spelling.places[0].surface
        return !surface.contains(" ") && surface.utf8.count > 1 && surface == surface.uppercased()
    }
}
