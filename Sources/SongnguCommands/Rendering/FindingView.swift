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

    /// Lines for people: faults, then notes, and where there are notes, how many there are of both.
    func lines(_ findings: [Finding], for terminal: Terminal) -> [String] {
        let unlisted = findings.filter { $0.rule == RuleDescription.unlisted }
        let notes = findings.filter { $0.severity == .note && $0.rule != RuleDescription.unlisted }
        let faults = findings.filter { $0.severity == .fault }
        let lines =
            (faults + notes).flatMap { entry($0, for: terminal) }
            + Self.unlisted(unlisted.map(\.surface), for: terminal)
        guard !notes.isEmpty else { return lines }
        return lines + ["\(Count.of(faults.count, "finding")), \(Count.of(notes.count, "note"))"]
    }

    /// One line for all: an article has many names that a glossary need not have.
    private static func unlisted(_ names: [String], for terminal: Terminal) -> [String] {
        guard !names.isEmpty else { return [] }
        let text = "\(Count.of(names.count, "name")) in no glossary: \(names.joined(separator: ", "))"
        return TextWrap.lines(text, width: terminal.width).map { terminal.styled($0, .dim) }
    }

    private func entry(_ finding: Finding, for terminal: Terminal) -> [String] {
        var places = finding.places
        if !places.contains(where: { $0.side == finding.side && $0.range == finding.range }) {
            places.insert(.init(side: finding.side, range: finding.range, surface: finding.surface), at: 0)
        }
        let isNote = finding.severity == .note
        let own = places.filter { $0.side == finding.side }.flatMap { excerpt($0, for: terminal) }
        let others = places.filter { $0.side != finding.side }
        let name = others.first.map { ["    \(self.name($0.side)):"] } ?? []
        let place = place(finding.side, finding.range)
        let head =
            isNote
            ? terminal.styled("\(place): note: \(finding.rule): \(finding.reason)", .dim)
            : "\(terminal.styled(place, .bold)): \(terminal.styled(finding.rule, .yellow)): \(finding.reason)"
        return [head] + own + name + others.flatMap { excerpt($0, for: terminal) }
    }

    /// A row a finding, with a heading.
    func rows(_ findings: [Finding]) -> [String] {
        let heading = [
            "rule", "side", "line", "column", "start", "end", "surface", "concept", "prefer", "reason", "severity",
        ]
        return [TSV.row(heading)]
            + findings.map { finding in
                let position = LinePosition(of: finding.range.lowerBound, in: text(finding.side))
                return TSV.row([
                    finding.rule, finding.side.rawValue, "\(position.line)", "\(position.column)",
                    "\(finding.range.lowerBound)", "\(finding.range.upperBound)", finding.surface,
                    finding.concept ?? "", finding.prefer ?? "", finding.reason, finding.severity.rawValue,
                ])
            }
    }

    /// The line with the place underlined; without colour by carets below it.
    private func excerpt(_ place: Finding.Place, for terminal: Terminal) -> [String] {
        let position = LinePosition(of: place.range.lowerBound, in: text(place.side))
        let head = TextWrap.padded("    \(position.line):\(position.column)", to: 12)
        let width = terminal.width - DisplayWidth.of(head)
        let text = text(place.side)
        return Self.underlined(
            head, Excerpt.parts(around: Self.opening(of: place.range, in: text, width: width), in: text, width: width),
            for: terminal)
    }

    /// A line of three parts, of which the middle is underlined.
    static func underlined(
        _ head: String, _ parts: (before: String, found: String, after: String), for terminal: Terminal
    ) -> [String] {
        guard !terminal.hasColour else {
            return [
                head + parts.before + Terminal.highlight + Terminal.underline + parts.found + Terminal.plain
                    + parts.after
            ]
        }
        let indent = DisplayWidth.of(head) + DisplayWidth.of(parts.before)
        let line = head + parts.before + parts.found + parts.after
        let carets = String(repeating: "^", count: max(1, DisplayWidth.of(parts.found)))
        return [line, String(repeating: " ", count: indent) + carets]
    }

    /// The marks of an excerpt, and its ellipses.
    private static let margins = (marks: 2, ellipses: 4)

    /// The first words of a range that is too long for a line: a whole sentence.
    private static func opening(of range: ByteRange, in text: String, width: Int) -> ByteRange {
        let isLine =
            text[bytes: 0..<range.lowerBound].last?.isNewline != false
            && text[bytes: range.upperBound..<text.utf8.count].first?.isNewline != false
        let room = width - margins.marks - (isLine ? 0 : margins.ellipses)
        guard DisplayWidth.of(text[bytes: range]) > room else { return range }
        var (used, offset, end) = (margins.ellipses, 0, 0)
        for character in text[bytes: range] {
            if character.isWhitespace { end = offset }
            used += character.isWhitespace ? 1 : DisplayWidth.of(String(character))
            if used > width - margins.marks {
                return range.lowerBound..<range.lowerBound + (end > 0 ? end : range.count)
            }
            offset += character.utf8.count
        }
        return range
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

extension FindingView {
    init(_ result: CheckResult) {
        self.init(
            target: result.target.article, source: result.source?.article, targetName: result.target.input.name,
            sourceName: result.source?.input.name ?? "source")
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
