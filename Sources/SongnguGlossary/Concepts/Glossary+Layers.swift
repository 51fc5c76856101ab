extension Glossary {
    /// Concepts with some of them replaced by others of the same ids, each in its place; the rest of the others follow.
    ///
    /// O(*n*). Ids within one of the two must differ: ``Glossary/init(_:)`` tells.
    /// - Returns: the concepts, and those that were replaced, by their ids.
    package static func layered(
        _ base: [Concept], _ own: [Concept]
    ) -> (concepts: [Concept], replaced: [String: Concept]) {
        var positions: [String: Int] = [:]
        for (index, concept) in own.enumerated() where positions[concept.id] == nil { positions[concept.id] = index }
        var replaced: [String: Concept] = [:]
        var isTaken = own.map { _ in false }
        var result = base.map { concept -> Concept in
            guard let position = positions[concept.id] else { return concept }
            if replaced[concept.id] == nil { replaced[concept.id] = concept }
            isTaken[position] = true
            return own[position]
        }
        for (index, concept) in own.enumerated() where !isTaken[index] { result.append(concept) }
        return (result, replaced)
    }
}
