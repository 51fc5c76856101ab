import SongnguText

/// What is wrong with one concept, for whoever edits it.
package struct ConceptProblem: Encodable, Hashable, Sendable {
    package var severity: GlossaryProblem.Severity
    package var rule: String
    /// As the JSON of a concept names it: "type", "terms[2]", "validity".
    package var field: String
    package var message: String

    package init(_ severity: GlossaryProblem.Severity, _ rule: String, field: String, _ message: String) {
        self.severity = severity
        self.rule = rule
        self.field = field
        self.message = message
    }
}

extension GlossaryLint {
    /// What no table can hold of a concept, or nobody could refer to.
    package static func unwritable(_ concept: Concept) -> [ConceptProblem] {
        var problems: [ConceptProblem] = []
        func report(_ field: String, _ message: String) {
            problems.append(ConceptProblem(.fault, "table", field: field, message))
        }
        for (field, ids) in [("id", [concept.id]), ("metonyms", concept.metonyms), ("countries", concept.countries)] {
            for id in ids where !isID(id) {
                report(field, "\"\(id)\" is no id: write letters, figures, dots and hyphens, without spaces")
            }
        }
        if concept.terms.isEmpty { report("terms", "there is no form in any language; give one") }
        for (index, term) in concept.terms.enumerated() {
            if let fault = faultOfForm(term.text) { report("terms[\(index)].text", fault) }
            let column = GlossaryColumn.terms(term.language, term.status, term.kind)
            if GlossaryColumn(column.name[...]) != column {
                report(
                    "terms[\(index)].lang", "\"\(term.language)\" is no language tag: write one such as vi or zh-hant")
            }
        }
        for (index, exception) in concept.exceptions.enumerated() {
            if let fault = faultOfForm(exception.text) { report("exceptions[\(index)].text", fault) }
            let column = GlossaryColumn.exceptions(exception.language)
            if GlossaryColumn(column.name[...]) != column {
                report(
                    "exceptions[\(index)].lang",
                    "\"\(exception.language)\" is no language tag: write one such as vi or zh-hant")
            }
        }
        if let validity = concept.validity, Validity(validity.text) != validity {
            report("validity", "\(GlossaryError(.badValidity(validity.text), file: nil).advice)")
        }
        return problems
    }

    private static func isID(_ id: String) -> Bool {
        // Dots alone would be a folder in an address.
        !id.allSatisfy { $0 == "." } && !id.hasPrefix("#")
            && id.unicodeScalars.allSatisfy {
                !$0.properties.isWhitespace && $0 != ";" && $0.properties.generalCategory != .control
            }
    }

    private static func faultOfForm(_ text: String) -> String? {
        if text.isBlank { return "the form is empty; write it, or remove it" }
        if text.contains(";") { return "\"\(text)\" has a semicolon, which parts forms: give two forms" }
        if text.unicodeScalars.contains(where: { $0 == "\t" || $0 == "\n" || $0 == "\r" }) {
            return "\"\(text)\" has a tab or a line end in it; take it out"
        }
        return nil
    }

    /// What the rules find in a concept, alone and beside others, that they would not find without it.
    ///
    /// - Parameters:
    ///   - before: what it was; faults that it had then are notes now, so that other things of it can be mended.
    ///   - others: those it may have to do with, itself not among them.
    package static func problems(
        of concept: Concept, before: Concept? = nil, among others: [Concept]
    ) -> [ConceptProblem] {
        let given = problems(others, faults: [], knowsLists: true)
        let found = problems(concept, given, others)
        let known = before.map { Set(problems($0, given, others).map { [$0.rule, $0.message] }) } ?? []
        return found.map { problem in
            let isKnown = known.contains([problem.rule, problem.message])
            // What is said of another concept says "here" of that.
            let owner = problem.line == nil ? nil : others.first { $0.stands(at: problem) }
            return ConceptProblem(
                isKnown ? .note : problem.severity, problem.rule, field: concept.field(of: problem),
                (owner.map { "in \($0.id): " } ?? "") + problem.message)
        }
    }

    private static func problems(
        _ concept: Concept, _ given: [GlossaryProblem], _ others: [Concept]
    ) -> [GlossaryProblem] {
        // Its place would make the same words others.
        var concept = concept
        concept.origin = nil
        var counts = given.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return problems(others + [concept], faults: [], knowsLists: true).filter { problem in
            guard problem.rule != "draft" else { return false }
            guard let count = counts[problem], count > 0 else { return true }
            counts[problem] = count - 1
            return false
        }
    }
}

extension Concept {
    fileprivate func stands(at problem: GlossaryProblem) -> Bool {
        origin?.line == problem.line && origin?.file == problem.file
    }

    /// The field that a problem is about; "terms" where it is a form of another concept.
    fileprivate func field(of problem: GlossaryProblem) -> String {
        if let form = problem.form {
            if let index = terms.firstIndex(where: { FormIndex.Form($0.text, $0.language) == form }) {
                return "terms[\(index)]"
            }
            if let index = exceptions.firstIndex(where: { FormIndex.Form($0.text, $0.language) == form }) {
                return "exceptions[\(index)]"
            }
            return "terms"
        }
        switch problem.column {
        case .metonym: return "metonyms"
        case .country: return "countries"
        case .type: return "type"
        case .note: return "note"
        case .terms: return "terms"
        default: return problem.rule == "id" ? "id" : "terms"
        }
    }
}
