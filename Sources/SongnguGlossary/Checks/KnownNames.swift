import SongnguText

/// Concepts of the glossary that an article names in a deprecated form and in another one.
///
/// Two accepted forms are no inconsistency (Mỹ, Hoa Kỳ), nor is a short form beside a full one (LHQ, Lavrov).
enum KnownNames {
    static func names(_ places: [Passage.Place]) -> [NameSpellings] {
        let byConcept = Dictionary(grouping: places) { $0.match.concept.id }
        return byConcept.values.compactMap(name).sorted { $0.first < $1.first }
    }

    private static func name(_ places: [Passage.Place]) -> NameSpellings? {
        let byTerm = Dictionary(grouping: places) { FoldedText.fold($0.match.term.text, .caseless) }
        let spellings = byTerm.map { text, places in
            NameSpellings.Spelling(
                text: text, status: places[0].match.term.status,
                places: places.map { NameSpellings.Place(range: $0.range, surface: $0.surface) })
        }
        let concept = places[0].match.concept
        let differing = spellings.filter { one in
            spellings.contains { other in
                one.text != other.text && (one.status == .deprecated || other.status == .deprecated)
                    && areComparable(one, other, isPerson: concept.isPerson)
            }
        }
        guard differing.count > 1 else { return nil }
        return NameSpellings(spellings: differing.sorted { $0.first < $1.first }, concept: concept)
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
