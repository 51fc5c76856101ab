package import SongnguText

/// Concepts with distinct ids, checked against each other.
package struct Glossary: Sendable {
    /// In the order of reading.
    package let concepts: [Concept]
    private let positions: [String: Int]

    package static let empty = Glossary(checked: [])

    /// Takes the concepts of one or more sources together.
    ///
    /// Throws where they contradict each other; ``GlossaryError/Problem`` lists the ways.
    package init(_ concepts: [Concept]) throws(GlossaryError) {
        try GlossaryValidation.check(concepts)
        self.init(checked: concepts)
    }

    private init(checked concepts: [Concept]) {
        self.concepts = concepts
        positions = Dictionary(concepts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> Concept? {
        positions[id].map { concepts[$0] }
    }

    /// The languages that any concept has terms in.
    package var languages: Set<LanguageTag> {
        Set(concepts.lazy.flatMap(\.terms).map(\.language))
    }
}
