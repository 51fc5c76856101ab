package import SongnguText

/// Checks the names in an article against a glossary.
///
/// One finding a place. Rules: "deprecated", a form that the glossary says not to write; "inconsistent", one name in
/// two spellings, whether the glossary knows it or not; "missing" and "wrong-entity", a name of the source that the
/// target lacks, or has another in place of; "unlisted" (a note), a name that no glossary has.
package struct GlossaryCheck: Sendable {
    let matcher: TermMatcher
    private let roles: RoleRule

    package init(_ glossary: Glossary) {
        self.init(matcher: TermMatcher(glossary))
    }

    package init(matcher: TermMatcher) {
        self.matcher = matcher
        roles = RoleRule(matcher.concepts)
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
        let original = source.map {
            MissingRule.Side(passages: Passage.passages(of: $0, matcher), language: $0.language)
        }
        let ours = MissingRule.Side(passages: passages, language: article.language)
        var findings = original.map { MissingRule(source: $0, target: ours).findings(pairs) } ?? []
        // In one sentence beside its source a form is right or wrong by itself.
        if passages.count + article.segments.count > 2 || original == nil {
            findings += free(InconsistentRule.findings(passages, language: article.language, side: side), of: findings)
        }
        findings += wording(passages, article.language, side, day: article.meta.date, beside: findings)
        findings += free(
            UnlistedRule.findings(passages, language: article.language, side: side, source: original?.passages ?? []),
            of: findings)
        return findings.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule) < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
    }

    /// The findings in one unit of a translation memory, or any two texts of which one renders the other. Ranges count
    /// from each text's beginning.
    package func findings(
        source: String, _ sourceLanguage: LanguageTag, target: String, _ targetLanguage: LanguageTag
    ) -> [Finding] {
        let sourcePassage = Passage.whole(source, matcher, sourceLanguage)
        let targetPassage = Passage.whole(target, matcher, targetLanguage)
        let rule = MissingRule(
            source: MissingRule.Side(passages: [sourcePassage], language: sourceLanguage),
            target: MissingRule.Side(passages: [targetPassage], language: targetLanguage))
        let pair = PairedPassages(source: [0..<source.utf8.count], target: [0..<target.utf8.count], isSure: true)
        let findings = rule.findings([pair])
        return findings + wording([targetPassage], targetLanguage, .target, day: nil, beside: findings)
    }

    private func wording(
        _ passages: [Passage], _ language: LanguageTag, _ side: Side, day: String?, beside findings: [Finding]
    ) -> [Finding] {
        let taken = Set(findings.filter { $0.side == side }.map(\.range))
        let deprecated = DeprecatedRule.findings(passages, language: language, side: side, day: day, taken: taken)
        return deprecated
            + roles.findings(
                passages, language: language, side: side, taken: taken.union(deprecated.map(\.range)))
    }

    /// Those that stand in no place of another finding.
    private func free(_ findings: [Finding], of others: [Finding]) -> [Finding] {
        findings.filter { finding in
            !others.contains { $0.side == finding.side && $0.range.overlaps(finding.range) }
        }
    }
}
