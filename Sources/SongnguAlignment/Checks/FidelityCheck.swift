package import SongnguText

/// Compares a target with its source: what it says otherwise, what it leaves out of a quotation, and what it adds to one.
///
/// Rules: `number` (a wrong unit too), `date`, `negation`, `quote-unsupported`, `quote-altered`, `speaker`,
/// `untranslated`, `credit`, and as notes `quote-narrated` and `inconsistent-translation`. A false alarm is held worse
/// than a miss: a difference is told only where both sides say something of one kind and nothing else accounts for it.
package struct FidelityCheck: Sendable {
    static let rules: [any FidelityRule.Type] = [
        NumberRule.self, TimeRule.self, DateRule.self, NegationRule.self, UnsupportedQuoteRule.self,
        AlteredQuoteRule.self, NarratedQuoteRule.self, SpeakerRule.self, UntranslatedRule.self, CreditRule.self,
        VariedTranslationRule.self,
    ]

    private let terms: (any TermMentioning)?

    /// - Parameter terms: finds the concepts of a glossary, by which speakers are told apart.
    package init(terms: (any TermMentioning)? = nil) {
        self.terms = terms
    }

    /// The findings, in order of their ranges; each shows the passage of the other text it is about.
    package func findings(source: Article, target: Article, beads: [Bead]) -> [Finding] {
        let pair = CheckedPair(source: source, target: target, beads: beads, terms: terms)
        let findings = Self.rules.flatMap { $0.findings(in: pair) }
        return QuoteScope(pair).settling(findings)
            .sorted {
                ($0.range.lowerBound, $0.range.upperBound, $0.rule) < (
                    $1.range.lowerBound, $1.range.upperBound, $1.rule
                )
            }
    }
}
