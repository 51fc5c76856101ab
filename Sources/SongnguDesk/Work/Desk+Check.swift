import SongnguGlossary
package import SongnguText

/// An article and what the checks say of it.
package struct CheckResult: Sendable {
    package var target: Article
    package var source: Article?
    package var findings: [Finding]
    package var warnings: [String]
}

extension Desk {
    /// Reads and checks an article, with its source beside it where there is one. Throws ``DeskError``.
    package func check(target: DocumentInput, source: DocumentInput? = nil) throws(DeskError) -> CheckResult {
        guard let source else {
            let article = try target.read()
            return CheckResult(target: article, findings: findings(in: article, source: nil), warnings: [])
        }
        let pair = try read(source: source, target: target)
        let isNamed = source.language != nil && target.language != nil
        return CheckResult(
            target: pair.target, source: pair.source, findings: findings(in: pair.target, source: pair.source),
            warnings: Self.languageWarnings(
                pair.source, pair.target, (source.name, target.name), isOrderSure: isNamed))
    }

    /// The findings in a target. Where the source is given, a finding also shows where the source names the same.
    package func findings(in target: Article, source: Article?) -> [Finding] {
        let findings = check.findings(in: target, side: .target)
        guard let source, !findings.isEmpty else { return findings }
        let places = SourcePlaces(source, matcher: matcher)
        return findings.map { finding in
            var finding = finding
            finding.places += places.places(of: finding)
            return finding
        }
    }
}
