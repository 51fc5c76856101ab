/// Types that are a slip, types and ids in the column of notes, and drafts.
enum TypeRule {
    static func problems(_ concepts: [Concept]) -> [GlossaryProblem] {
        let ids = Set(concepts.map(\.id))
        return concepts.flatMap { concept -> [GlossaryProblem] in
            var problems: [GlossaryProblem] = []
            if !concept.type.isEmpty, !Concept.knownTypes.contains(concept.type) {
                let near = Concept.knownTypes.first { distance($0, concept.type.lowercased()) <= 2 }
                problems.append(
                    GlossaryProblem(
                        near == nil ? .note : .fault, "type", concept,
                        "the type \"\(concept.type)\" is none of \(Concept.knownTypes.joined(separator: ", "))"
                            + (near.map { "; write \"\($0)\"" } ?? ""),
                        column: .type))
            }
            if let note = concept.note, Concept.knownTypes.contains(note) || ids.contains(note) {
                problems.append(
                    GlossaryProblem(
                        .fault, "note", concept,
                        "the note is \"\(note)\", which belongs to another column; see that no cell is missing",
                        column: .note))
            }
            if concept.status == .draft {
                problems.append(
                    GlossaryProblem(
                        .note, "draft", concept,
                        "\(concept.id) is a draft, which no check takes in: see that it is right, and empty its status")
                )
            }
            return problems
        }
    }

    /// Levenshtein's.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var previous = row[0]
            row[0] = index + 1
            for other in right.indices {
                let substituted = previous + (right[other] == byte ? 0 : 1)
                previous = row[other + 1]
                row[other + 1] = min(substituted, previous + 1, row[other] + 1)
            }
        }
        return row[right.count]
    }
}
