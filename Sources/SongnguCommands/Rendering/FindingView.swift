import SongnguDesk
import SongnguText

/// Findings in the way compilers print theirs: place, rule, reason. Under it stand the words in all their places, those
/// of the other text with its name.
struct FindingView {
    let target: Article
    let source: Article?
    /// What the two texts are called.
    let targetName: String
    let sourceName: String

    /// Lines for people.
    func lines(_ findings: [Finding], for terminal: Terminal) -> [String] {
        findings.flatMap { finding -> [String] in
            let head = terminal.styled(place(finding.side, finding.range), .bold)
            var places = finding.places
            if !places.contains(where: { $0.side == finding.side && $0.range == finding.range }) {
                places.insert(.init(side: finding.side, range: finding.range, surface: finding.surface), at: 0)
            }
            let own = places.filter { $0.side == finding.side }.map { excerpt($0, for: terminal) }
            let others = places.filter { $0.side != finding.side }
            let name = others.first.map { ["    \(self.name($0.side)):"] } ?? []
            return ["\(head): \(terminal.styled(finding.rule, .yellow)): \(finding.reason)"]
                + own + name + others.map { excerpt($0, for: terminal) }
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

    private func excerpt(_ place: Finding.Place, for terminal: Terminal) -> String {
        let position = LinePosition(of: place.range.lowerBound, in: text(place.side))
        let head = TextWrap.padded("    \(position.line):\(position.column)", to: 12)
        let words = Excerpt.line(
            around: place.range, in: text(place.side), width: terminal.width - DisplayWidth.of(head))
        return Highlight.lines([head + words], for: terminal)[0]
    }

    private func place(_ side: Side, _ range: ByteRange) -> String {
        let position = LinePosition(of: range.lowerBound, in: text(side))
        return "\(name(side)):\(position.line):\(position.column)"
    }

    private func name(_ side: Side) -> String {
        side == .target ? targetName : sourceName
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
