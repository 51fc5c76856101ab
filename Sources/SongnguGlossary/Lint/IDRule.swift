/// Ids that are missing, taken or unknown, and metonyms that lead back to where they began.
enum IDRule {
    static func problems(_ concepts: [Concept]) -> [GlossaryProblem] {
        var first: [String: Concept] = [:]
        var problems: [GlossaryProblem] = []
        for concept in concepts {
            if concept.id.isEmpty {
                problems.append(GlossaryProblem(.fault, "id", concept, "the concept has no id; give it one of its own"))
            } else if let other = first[concept.id] {
                problems.append(
                    GlossaryProblem(
                        .fault, "id", concept,
                        "the id \(concept.id) is taken by \(FormIndex.name(other)); give one of the two another, or join "
                            + "them"))
            } else {
                first[concept.id] = concept
            }
        }
        for concept in concepts {
            for (kind, ids) in [("metonym", concept.metonyms), ("country", concept.countries)] {
                let column = kind == "metonym" ? GlossaryColumn.metonym : .country
                for id in ids where first[id] == nil {
                    problems.append(
                        GlossaryProblem(
                            .fault, "id", concept,
                            "no concept has the id \(id) (\(kind)); correct it, or check the glossary that holds it "
                                + "together with this one", column: column))
                }
                for id in ids where first[id]?.status == .retired && concept.status == .current {
                    problems.append(
                        GlossaryProblem(
                            .note, "id", concept, "\(id) (\(kind)) is retired, so that nothing comes of it here",
                            column: column))
                }
            }
        }
        return problems + cycles(concepts, first)
    }

    private static func cycles(_ concepts: [Concept], _ byID: [String: Concept]) -> [GlossaryProblem] {
        var reported: Set<Set<String>> = []
        return concepts.compactMap { concept in
            // The shortest way back; a breadth-first walk sees each concept once.
            var previous: [String: String] = [:]
            var queue = [concept.id]
            var position = 0
            while position < queue.count {
                let id = queue[position]
                position += 1
                for next in byID[id]?.metonyms ?? [] {
                    if next == concept.id {
                        var path = [id]
                        while let step = previous[path[0]] { path.insert(step, at: 0) }
                        guard reported.insert(Set(path)).inserted else { return nil }
                        return GlossaryProblem(
                            .fault, "id", concept,
                            "the metonyms go in a circle: \((path + [concept.id]).joined(separator: " → "))",
                            column: .metonym)
                    }
                    if previous[next] == nil {
                        previous[next] = id
                        queue.append(next)
                    }
                }
            }
            return nil
        }
    }
}
