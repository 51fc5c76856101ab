/// What must hold between the concepts of a glossary, so that ids say what they mean.
///
/// What they say of each other, in words and by ids, is for ``GlossaryLint``: one file of several may be loaded alone.
enum GlossaryValidation {
    static func check(_ concepts: [Concept]) throws(GlossaryError) {
        var seen: [String: Int] = Dictionary(minimumCapacity: concepts.count)
        for (index, concept) in concepts.enumerated() {
            if concept.id.isEmpty {
                throw GlossaryError(.missingID, at: concept.origin, column: "id")
            }
            if let first = seen.updateValue(index, forKey: concept.id) {
                throw GlossaryError(
                    .duplicateID(concept.id, first: concepts[first].origin), at: concept.origin, column: "id")
            }
            if concept.terms.isEmpty {
                throw GlossaryError(.noPreferredForm(concept.id, nil), at: concept.origin)
            }
        }
    }
}
