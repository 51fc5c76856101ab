package import SongnguText

/// Reads a text by itself for slips of the pen: they need no source to be seen.
///
/// Rules: `doubled`, `spacing`, `quote-marks`. What is certain is a fault, what may be meant so a note.
package struct WordingCheck: Sendable {
    static let rules: [any WordingRule.Type] = [DoubledRule.self, SpacingRule.self, QuoteMarksRule.self]

    package init() {}

    /// The findings in an article and its captions, in order of their ranges. O(n).
    package func findings(in article: Article) -> [Finding] {
        let text = WrittenText(article)
        return Self.rules.flatMap { $0.findings(in: text) }
            .sorted {
                ($0.range.lowerBound, $0.range.upperBound, $0.rule) < (
                    $1.range.lowerBound, $1.range.upperBound, $1.rule
                )
            }
    }
}
