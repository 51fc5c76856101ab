import SongnguAlignment
import SongnguDesk
import SongnguText

/// Two texts side by side with the links between them: the part that a report and a review have in common.
package struct BitextFragment: Sendable {
    let content: BitextContent
    private let isLive: Bool

    /// - Parameter isLive: it is to be corrected in the browser.
    package init(_ content: BitextContent, isLive: Bool = false) {
        self.content = content
        self.isLive = isLive
    }

    package func html(in language: PageLanguage) -> String {
        let words = PageWords.all(in: language)
        var source = BitextSide(content, .source, words: words, isLive: isLive)
        var target = BitextSide(content, .target, words: words, isLive: isLive)
        return PageTemplates.render(
            "bitext",
            ["sides": [source.values(), target.values()], "counts": counts(words), "index": index(words)], in: language)
    }

    /// What there is how often, in words.
    private func counts(_ words: [String: String]) -> [[String: String]] {
        let pairs = content.links.filter { !$0.bead.isNull }
        let alone = content.links.filter(\.bead.isNull)
        let byConfidence = Confidence.allCases.compactMap { confidence -> String? in
            let count = pairs.count { Confidence($0.score) == confidence }
            return count == 0 ? nil : "\(words["confidence-\(confidence.rawValue)"] ?? "") \(count)"
        }
        let details = byConfidence.isEmpty ? "" : " (\(byConfidence.joined(separator: ", ")))"
        let rows = [
            ("count-pairs", "\(pairs.count)\(details)"),
            ("count-alone-source", "\(alone.reduce(0) { $0 + $1.bead.source.count })"),
            ("count-alone-target", "\(alone.reduce(0) { $0 + $1.bead.target.count })"),
            ("count-faults", "\(content.findings.count { $0.severity == .fault })"),
            ("count-notes", "\(content.findings.count { $0.severity == .note })"),
        ]
        return rows.map { ["term": words[$0.0] ?? "", "value": $0.1] }
    }

    /// All findings in short, with ways to their places.
    private func index(_ words: [String: String]) -> [[String: Any]] {
        content.findings.enumerated().map { index, finding in
            [
                "findingNumber": index + 1, "severity": finding.severity.rawValue,
                "rule": words["rule-\(finding.rule)"] ?? finding.rule,
                "surface": finding.surface.collapsingWhitespace, "place": "finding-\(index + 1)",
                "tag": content.article(finding.side).language.rawValue,
            ]
        }
    }
}
