import SongnguText

/// What must hold between the concepts of a glossary.
enum GlossaryValidation {
    static func check(_ concepts: [Concept]) throws(GlossaryError) {
        try checkIDs(concepts)
        for concept in concepts {
            try checkPreferred(concept)
        }
        try checkStatus(concepts)
    }

    private static func checkIDs(_ concepts: [Concept]) throws(GlossaryError) {
        var seen: [String: Concept] = [:]
        for concept in concepts {
            if concept.id.isEmpty {
                throw GlossaryError(.missingID, at: concept.origin, column: "id")
            }
            if let first = seen.updateValue(concept, forKey: concept.id) {
                throw GlossaryError(.duplicateID(concept.id, first: first.origin), at: concept.origin, column: "id")
            }
        }
        for concept in concepts {
            if let unknown = concept.metonyms.first(where: { seen[$0] == nil }) {
                throw GlossaryError(.unknownMetonym(unknown), at: concept.origin, column: "metonym")
            }
            if let unknown = concept.countries.first(where: { seen[$0] == nil }) {
                throw GlossaryError(.unknownCountry(unknown), at: concept.origin, column: "country")
            }
        }
    }

    /// Every language that a concept has forms in needs one to write.
    private static func checkPreferred(_ concept: Concept) throws(GlossaryError) {
        var languages: [LanguageTag] = []
        for term in concept.terms where !languages.contains(term.language) {
            languages.append(term.language)
        }
        for language in languages where concept.preferred(in: language) == nil {
            throw GlossaryError(
                .noPreferredForm(concept.id, language), at: concept.origin, column: language.rawValue)
        }
        if languages.isEmpty {
            throw GlossaryError(.noPreferredForm(concept.id, nil), at: concept.origin)
        }
    }

    /// No form may be right for one concept and wrong for another: a check could not tell which is meant.
    private static func checkStatus(_ concepts: [Concept]) throws(GlossaryError) {
        struct Form: Hashable {
            var text: String
            var language: LanguageTag

            init(_ term: Term) {
                text = FoldedText.fold(term.text, .matching)
                language = term.language
            }
        }

        var accepted: [Form: Concept] = [:]
        for concept in concepts {
            for term in concept.terms where term.status == .preferred || term.status == .admitted {
                let form = Form(term)
                if accepted[form] == nil { accepted[form] = concept }
            }
        }
        for concept in concepts {
            for term in concept.terms where term.status == .deprecated {
                guard let other = accepted[Form(term)] else { continue }
                throw GlossaryError(
                    .contestedForm(term.text, accepted: other.id, acceptedAt: other.origin, deprecated: concept.id),
                    at: concept.origin, column: "\(term.language):deprecated")
            }
        }
    }
}
