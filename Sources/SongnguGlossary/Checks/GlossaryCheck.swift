package import SongnguText

/// Checks the names in an article against a glossary.
///
/// Rules: "deprecated", a form that the glossary says not to write; "inconsistent", one name in two spellings, whether
/// the glossary knows it or not.
package struct GlossaryCheck: Sendable {
    private let matcher: TermMatcher

    package init(_ glossary: Glossary) {
        self.init(matcher: TermMatcher(glossary))
    }

    package init(matcher: TermMatcher) {
        self.matcher = matcher
    }

    /// The findings in an article's sentences and captions, by place.
    ///
    /// - Complexity: that of ``TermMatcher/matches(in:language:)``, and O(*r* log *r*) for *r* runs of capitalised words.
    package func findings(in article: Article, side: Side = .target) -> [Finding] {
        let passages = Passage.passages(of: article, matcher)
        let terms = passages.flatMap(\.terms)
        let findings =
            DeprecatedRule.findings(terms, language: article.language, side: side)
            + InconsistentRule.findings(passages, language: article.language, side: side)
        return findings.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule) < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
    }
}
