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
        return CheckResult(
            target: pair.target, source: pair.source, findings: findings(in: pair.target, source: pair.source),
            warnings: pair.warnings)
    }

    /// The findings in a target. Where the source is given, a finding about a concept also shows where the source
    /// names it.
    package func findings(in target: Article, source: Article?) -> [Finding] {
        let findings = check.findings(in: target, side: .target)
        guard let source, findings.contains(where: { $0.concept != nil }) else { return findings }
        var places: [String: [Finding.Place]] = [:]
        for segment in source.segments {
            let text = String(source.text[bytes: segment.range])
            for mention in matcher.mentions(in: text, language: source.language) {
                let place = Finding.Place(
                    side: .source, range: mention.range.offset(by: segment.range.lowerBound),
                    surface: String(text[bytes: mention.range]))
                let known = places[mention.concept, default: []]
                // The first place of each form is enough to see what the source writes.
                if !known.contains(where: { $0.surface == place.surface }) { places[mention.concept] = known + [place] }
            }
        }
        return findings.map { finding in
            var finding = finding
            if let concept = finding.concept { finding.places += places[concept] ?? [] }
            return finding
        }
    }
}
