import SongnguGlossary

extension Glossary {
    /// The concepts with a term that begins with a word of some texts, without metonyms: to prepare all of them for
    /// matching would take longer than a search.
    func concepts(in texts: [String]) throws -> Glossary {
        let words = texts.reduce(into: Set<UInt64>()) { $0.formUnion(SpanText($1).hashes) }
        let concepts = concepts.filter { concept in
            concept.terms.contains { term in SpanText.firstHash(term.text).map(words.contains) ?? false }
        }
        return try Glossary(
            concepts.map { concept in
                var concept = concept
                // May be of those that were left out.
                concept.metonyms = []
                concept.countries = []
                return concept
            })
    }
}
