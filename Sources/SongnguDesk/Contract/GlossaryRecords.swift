package import SongnguGlossary

/// Concepts that were found, page by page.
package struct ConceptPage: Encodable, Sendable {
    private let v = 1
    package var concepts: [ConceptRecord]
    /// On all pages.
    package var total: Int
    package var offset: Int

    init(_ concepts: [ConceptRecord], total: Int, offset: Int) {
        self.concepts = concepts
        self.total = total
        self.offset = offset
    }
}

/// What was done to a glossary, the latest first.
package struct GlossaryHistoryRecord: Encodable, Sendable {
    private let v = 1
    package var id: String?
    package var changes: [GlossaryChange]

    package init(id: String? = nil, changes: [GlossaryChange]) {
        self.id = id
        self.changes = changes
    }
}

/// The answer to an edit of a concept.
package struct ConceptEditRecord: Encodable, Sendable {
    private let v = 1
    package var concept: ConceptRecord?
    package var change: GlossaryChange?
    package var warnings: [ConceptProblem]

    package init(_ edit: ConceptEdit) {
        concept = edit.concept
        change = edit.change
        warnings = edit.warnings
    }
}

/// What saving a concept would find wrong with it.
package struct ConceptProblemsRecord: Encodable, Sendable {
    private let v = 1
    package var problems: [ConceptProblem]

    package init(_ problems: [ConceptProblem]) {
        self.problems = problems
    }
}

/// A concept by itself.
package struct ConceptAnswerRecord: Encodable, Sendable {
    private let v = 1
    package var concept: ConceptRecord

    package init(_ concept: ConceptRecord) {
        self.concept = concept
    }
}
