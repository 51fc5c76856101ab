import SongnguText

/// Languages that have no form to write, or several.
enum PreferredRule {
    /// - Parameter damaged: places of rows that could not be read, which have none for that reason.
    static func problems(_ concepts: [Concept], damaged: Set<String>) -> [GlossaryProblem] {
        concepts.flatMap { concept -> [GlossaryProblem] in
            if concept.terms.isEmpty {
                if let origin = concept.origin, damaged.contains("\(origin.file):\(origin.line)") { return [] }
                return [
                    GlossaryProblem(
                        .fault, "preferred", concept, "\(concept.id) has no form in any language; name it, or remove it"
                    )
                ]
            }
            return concept.languages.compactMap { language in
                let preferred = concept.terms.filter { $0.language == language && $0.status == .preferred }.map(\.text)
                if preferred.count == 1 || preferred.isEmpty && concept.preferred(in: language) != nil { return nil }
                if preferred.isEmpty {
                    return GlossaryProblem(
                        .fault, "preferred", concept,
                        "\(concept.id) has forms in \(language), none of them preferred; say which one to write",
                        column: .terms(language, .preferred, .full))
                }
                return GlossaryProblem(
                    .note, "preferred", concept,
                    "\(concept.id) has \(preferred.count) preferred forms in \(language): "
                        + preferred.map { "\"\($0)\"" }.joined(separator: ", ")
                        + "; the first is suggested, so admit the others", column: .terms(language, .preferred, .full))
            }
        }
    }
}

/// Forms that are given twice for one concept, and forms of one letter.
enum RepeatedRule {
    static func problems(_ concepts: [Concept]) -> [GlossaryProblem] {
        concepts.flatMap { concept -> [GlossaryProblem] in
            var seen: [FormIndex.Form: TermStatus] = [:]
            return concept.terms.compactMap { term in
                if term.text.unicodeScalars.count == 1, term.text.unicodeScalars.allSatisfy(\.properties.isAlphabetic) {
                    // Ý is Italy.
                    let isName = term.status.isAccepted && term.text.utf8.count > 1
                    return GlossaryProblem(
                        isName ? .note : .fault, "short", concept,
                        "\"\(term.text)\" (\(term.language)) is a single letter, which is found wherever one stands; "
                            + "give a longer form", form: FormIndex.Form(term.text, term.language))
                }
                guard let first = seen.updateValue(term.status, forKey: FormIndex.Form(term.text, term.language)),
                    first.isAccepted == term.status.isAccepted
                else { return nil }
                return GlossaryProblem(
                    .fault, "repeated", concept,
                    "\"\(term.text)\" (\(term.language)) is given twice, as \(first.rawValue) and \(term.status.rawValue); "
                        + "remove one", form: FormIndex.Form(term.text, term.language))
            }
        }
    }
}
