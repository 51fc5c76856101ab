package import SongnguText

/// Concepts with distinct ids, checked against each other.
package struct Glossary: Sendable {
    /// In the order of reading, without drafts and what is retired.
    package let concepts: [Concept]
    /// How many drafts were left out.
    package let drafts: Int
    private let positions: [String: Int]

    package static let empty = Glossary(checked: [])

    /// Takes the concepts of one or more sources together. Drafts and what is retired are left out.
    ///
    /// Throws where ids are missing or taken. Concepts that contradict each other are loaded: of a form that
    /// one accepts and another deprecates, the accepted reading comes first (see ``contradictions``).
    package init(_ concepts: [Concept]) throws(GlossaryError) {
        try GlossaryValidation.check(concepts)
        self.init(checked: concepts)
    }

    private init(checked concepts: [Concept]) {
        drafts = concepts.count { $0.status == .draft }
        let isCurrent = concepts.allSatisfy { $0.status == .current }
        let concepts = isCurrent ? concepts : concepts.filter { $0.status == .current }
        self.concepts = concepts
        var positions: [String: Int] = Dictionary(minimumCapacity: concepts.count)
        for (index, concept) in concepts.enumerated() { positions[concept.id] = index }
        self.positions = positions
    }

    package subscript(id: String) -> Concept? {
        positions[id].map { concepts[$0] }
    }

    /// The languages that any concept has terms in.
    package var languages: Set<LanguageTag> {
        Set(concepts.lazy.flatMap(\.terms).map(\.language))
    }
}
