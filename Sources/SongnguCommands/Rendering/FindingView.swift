import SongnguDesk
import SongnguText

/// Findings in the way compilers print theirs: place, rule, reason, and the other places under it.
struct FindingView {
    let target: Article
    let source: Article?
    /// What the two texts are called.
    let targetName: String
    let sourceName: String

    /// Lines for people.
    func lines(_ findings: [Finding], for terminal: Terminal) -> [String] {
        findings.flatMap { finding -> [String] in
            let place = place(finding.side, finding.range)
            let head = "\(terminal.styled(place, .bold)): \(terminal.styled(finding.rule, .yellow)): \(finding.reason)"
            return [head]
                + finding.places.map { "    \(self.place($0.side, $0.range)): \($0.surface)" }
        }
    }

    /// A row a finding, with a heading.
    func rows(_ findings: [Finding]) -> [String] {
        [TSV.row(["rule", "side", "line", "column", "start", "end", "surface", "concept", "prefer", "reason"])]
            + findings.map { finding in
                let position = LinePosition(of: finding.range.lowerBound, in: text(finding.side))
                return TSV.row([
                    finding.rule, finding.side.rawValue, "\(position.line)", "\(position.column)",
                    "\(finding.range.lowerBound)", "\(finding.range.upperBound)", finding.surface,
                    finding.concept ?? "", finding.prefer ?? "", finding.reason,
                ])
            }
    }

    private func place(_ side: Side, _ range: ByteRange) -> String {
        let position = LinePosition(of: range.lowerBound, in: text(side))
        return "\(side == .target ? targetName : sourceName):\(position.line):\(position.column)"
    }

    private func text(_ side: Side) -> String {
        side == .target ? target.text : source?.text ?? ""
    }
}

/// A place as editors count it.
struct LinePosition {
    /// From 1.
    var line: Int
    /// In characters, from 1.
    var column: Int

    /// O(n).
    init(of offset: Int, in text: String) {
        let before = text[bytes: 0..<offset]
        line = 1 + before.utf8.count { $0 == 0x0A }
        column = 1 + before.reversed().prefix { !$0.isNewline }.count
    }
}
