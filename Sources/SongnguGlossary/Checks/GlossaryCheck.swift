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
    /// - Parameters:
    ///   - source: what the article renders; names that it has and the article lacks are missed in `pairs` only.
    /// - Complexity: that of ``TermMatcher/matches(in:language:)``, and O(*r* log *r*) for *r* runs of capitalised words.
    package func findings(
        in article: Article, side: Side = .target, source: Article? = nil, pairs: [PairedPassages] = []
    ) -> [Finding] {
        let passages = Passage.passages(of: article, matcher)
        let terms = passages.flatMap(\.terms)
        let findings =
            DeprecatedRule.findings(terms, language: article.language, side: side)
            + InconsistentRule.findings(passages, language: article.language, side: side)
        return findings.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule) < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
    }

    /// The findings in one unit of a translation memory, or any two texts of which one renders the other. Ranges count
    /// from each text's beginning.
    package func findings(
        source: String, _ sourceLanguage: LanguageTag, target: String, _ targetLanguage: LanguageTag
    ) -> [Finding] {
        let passage = Passage(target, matcher, targetLanguage)
        return DeprecatedRule.findings(passage.terms, language: targetLanguage, side: .target)
    }
}
