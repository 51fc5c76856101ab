package import SongnguText

/// Checks the names in an article against a glossary.
///
/// One finding a place. Rules: "deprecated", a form that the glossary says not to write; "inconsistent", one name in
/// two spellings, whether the glossary knows it or not; "missing" and "wrong-entity", a name of the source that the
/// target lacks, or has another in place of; "unlisted" (a note), a name that no glossary has.
package struct GlossaryCheck: Sendable {
    /// The names of its rules.
    package static let rules = [
        DeprecatedRule.name, InconsistentRule.name, MissingRule.name, MissingRule.wrongEntity, UnlistedRule.name,
    ]

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
            MissingRule.Text(passages: Passage.passages(of: $0, matcher), language: $0.language)
        }
        let ours = MissingRule.Text(passages: passages, language: article.language)
        var findings = original.map { MissingRule(source: $0, target: ours).findings(pairs) } ?? []
        let spellings = free(
            InconsistentRule.findings(passages, language: article.language, side: side), of: findings)
        // In one paragraph beside its source a deprecated form is wrong by itself.
        let isArticle = passages.count > 1 || original == nil
        if isArticle { findings += spellings }
        findings += wording(passages, article.language, side, day: article.meta.date, beside: findings)
            .filter { finding in original.map { !Self.isQuoted(finding, passages, in: $0) } ?? true }
        if !isArticle { findings += free(spellings, of: findings) }
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
            source: MissingRule.Text(passages: [sourcePassage], language: sourceLanguage),
            target: MissingRule.Text(passages: [targetPassage], language: targetLanguage))
        let pair = PairedPassages(source: [0..<source.utf8.count], target: [0..<target.utf8.count], isSure: true)
        let findings = rule.findings([pair])
        let original = MissingRule.Text(passages: [sourcePassage], language: sourceLanguage)
        return findings
            + wording([targetPassage], targetLanguage, .target, day: nil, beside: findings).filter {
                !Self.isQuoted($0, [targetPassage], in: original)
            }
    }

    /// Whether a form is a part of a longer foreign name that the source has letter for letter: "Metropole Hanoi".
    private static func isQuoted(_ finding: Finding, _ passages: [Passage], in source: MissingRule.Text) -> Bool {
        guard let passage = passages.first(where: { $0.range.contains(finding.range.lowerBound) }),
            let place = passage.terms.first(where: { $0.range == finding.range })
        else { return false }
        let text = passage.text
        let before = text.neighbour(of: place.tokens.lowerBound, step: -1).map { $0..<place.tokens.upperBound }
        let after = text.neighbour(of: place.tokens.upperBound - 1, step: 1).map { place.tokens.lowerBound..<$0 + 1 }
        return [before, after].compactMap(\.self).contains { tokens in
            let other = tokens.lowerBound < place.tokens.lowerBound ? tokens.lowerBound : tokens.upperBound - 1
            guard text.tokens[other].isName, !VietnameseSyllable.matches(text.text(other)),
                !passage.terms.contains(where: { $0.tokens.contains(other) })
            else { return false }
            let words = TokenizedText(text.text(tokens))
            return source.passages.contains { $0.text.range(of: words, in: $0.text.tokens.indices) != nil }
        }
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
