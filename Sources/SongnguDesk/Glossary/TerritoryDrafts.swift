package import SongnguGlossary
package import SongnguText

/// Names of countries and territories by CLDR, proposed for a glossary that lacks them.
package enum TerritoryDrafts {
    /// Drafts of the territories that a glossary has under no English name of CLDR, nor their name in the language.
    ///
    /// About 5 in 6 of CLDR's Vietnamese names are what newspapers print: each is to be looked at.
    package static func drafts(language: LanguageTag, lackedBy glossary: Glossary) -> [Concept] {
        var known: Set<String> = []
        for concept in glossary.concepts {
            for term in concept.terms where [.english, language].contains(term.language) {
                known.insert(FoldedText.fold(term.text, .caseless))
            }
        }
        let names = TerritoryNames.names(in: language)
        return TerritoryNames.names(in: .english).sorted { $0.key < $1.key }.compactMap { code, english in
            guard let name = names[code], name != code,
                ![english, name].contains(where: { known.contains(FoldedText.fold($0, .caseless)) })
            else { return nil }
            return Concept(
                id: "place.draft-\(code.lowercased())", type: "place",
                terms: [Term(english, .english), Term(name, language)], note: "draft, not checked",
                source: "CLDR (\(TerritoryNames.origin))", status: .draft)
        }
    }

    /// What the head of a file of drafts says.
    package static let comment = [
        "Drafts from Unicode CLDR: no check takes them in as long as their status is draft.",
        "Look at each: correct it, give it an id of its own, empty its status, and move it to a glossary.",
    ]
}
