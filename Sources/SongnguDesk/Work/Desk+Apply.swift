package import SongnguGlossary
package import SongnguText

extension Desk {
    /// Corrects what a check of an article finds and can correct; nothing is written yet. Throws ``DeskError`` and what
    /// checking throws.
    ///
    /// - Parameter baseline: its findings are left alone.
    package func rewrite(
        _ result: CheckResult, baseline: Baseline? = nil
    ) throws -> ArticleRewriting {
        try ArticleRewriting(result.target) { article in
            let source = result.source?.article
            let findings = try allFindings(in: article, source: source)
            return FindingReview(findings, target: article, source: source, baseline: baseline).open
        }
    }

    /// The same of names alone, for which no model is needed.
    ///
    /// - Parameter rules: only findings of these; of all when empty.
    package static func rewrite(
        _ input: DocumentInput, by check: GlossaryCheck, rules: Set<String> = []
    ) throws -> ArticleRewriting {
        try ArticleRewriting(input.file()) { article in
            FindingReview(check.findings(in: article), target: article, source: nil).open
                .filter { rules.isEmpty || rules.contains($0.rule) }
        }
    }

    /// A check of names by glossaries. Throws ``GlossaryError``.
    package static func glossaryCheck(_ sources: GlossarySources) throws -> GlossaryCheck {
        GlossaryCheck(try glossary(sources))
    }
}
