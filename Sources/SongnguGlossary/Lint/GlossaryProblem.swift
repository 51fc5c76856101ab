/// What a rule of ``GlossaryLint`` has to say of a glossary.
package struct GlossaryProblem: Hashable, Sendable {
    package enum Severity: String, Codable, Hashable, Sendable {
        case fault
        /// May be as it should.
        case note
    }

    package var severity: Severity
    package var rule: String
    package var file: String
    package var line: Int?
    package var message: String
    /// The form that it is about, where it is one.
    var form: FormIndex.Form?
    /// The column that it is about, where it is no form.
    var column: GlossaryColumn?

    init(
        _ severity: Severity, _ rule: String, _ concept: Concept, _ message: String, form: FormIndex.Form? = nil,
        column: GlossaryColumn? = nil
    ) {
        self.init(severity, rule, concept.origin?.file ?? "glossary", concept.origin?.line, message)
        self.form = form
        self.column = column
    }

    init(_ severity: Severity, _ rule: String, _ file: String, _ line: Int?, _ message: String) {
        self.severity = severity
        self.rule = rule
        self.file = file
        self.line = line
        self.message = message
    }
}
