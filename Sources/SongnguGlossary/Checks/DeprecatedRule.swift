import SongnguText

/// Forms that the glossary says not to write.
enum DeprecatedRule {
    static let name = "deprecated"

    static func findings(_ places: [Passage.Place], language: LanguageTag, side: Side) -> [Finding] {
        places.filter { $0.match.term.status == .deprecated }.map { place in
            let concept = place.match.concept
            let prefer = concept.preferred(in: language).map { place.match.isAllCaps ? $0.uppercased() : $0 }
            // The same name may be right in another language.
            let isLabel = FoldedText.fold(place.surface, .caseless) == FoldedText.fold(concept.label, .caseless)
            let what = isLabel ? "in \(language)" : "for \(concept.label)"
            let advice = prefer.map { "; write \"\($0)\"" } ?? ""
            return Finding(
                rule: name, side: side, range: place.range, surface: place.surface, concept: concept.id,
                prefer: prefer, reason: "\"\(place.surface)\" is deprecated \(what)\(advice)")
        }
    }
}
