import Foundation
import SongnguDesk
import SongnguMemory
import SongnguText

/// What a search found, with the hits and their likely translations marked in place, as ``Highlight`` does it.
struct SearchView {
    private let result: SearchResult

    init(_ result: SearchResult) {
        self.result = result
    }

    func lines(for terminal: Terminal) -> [String] {
        var lines: [String] = []
        for (index, hit) in result.hits.enumerated() {
            let origin = hit.unit.provenance.last.map(Self.origin) ?? ""
            let status = hit.unit.status == .approved ? [] : [hit.unit.status.rawValue]
            let heading = ["\(index + 1)", Self.match(hit), "unit \(hit.unit.id)"] + status + [origin]
            lines.append(terminal.styled(heading.filter { !$0.isEmpty }.joined(separator: "  "), .dim))
            for (place, variant) in hit.unit.variants.enumerated() {
                let marks = hit.match == .exact ? [] : hit.ranges[place]
                let label = TextWrap.padded(variant.language.rawValue + " ", to: 4)
                let indent = String(repeating: " ", count: label.count)
                let wrapped = TextWrap.lines(
                    Highlight.marked(variant.text, marks, translations: hit.translations[place]),
                    width: terminal.width - 2 - label.count)
                for (number, line) in Highlight.lines(wrapped, for: terminal).enumerated() {
                    lines.append("  \(number == 0 ? label : indent)\(line)")
                }
            }
            lines += Self.remarks(hit).map { terminal.styled("      \($0)", .dim) }
            if index + 1 < result.hits.count { lines.append("") }
        }
        if result.total > result.hits.count {
            let total = "\(result.isLowerBound ? "more than " : "")\(result.total)"
            lines += ["", "\(result.hits.count) of \(total) units; more with --limit"]
        }
        return lines
    }

    /// Names to exchange, and other translations of the same text.
    private static func remarks(_ hit: SearchHit) -> [String] {
        let names = hit.substitutions.map { name in
            "write “\(name.write)” for “\(name.target)”: “\(name.wanted)” for “\(name.found)”"
        }
        guard !hit.alternatives.isEmpty else { return names }
        let units = hit.alternatives.prefix(8).map { "\($0)" }.joined(separator: ", ")
        return names + ["translated otherwise in \(hit.alternatives.count == 1 ? "unit" : "units") \(units)"]
    }

    /// A row a unit, with a heading.
    var rows: [String] {
        [TSV.row(["unit", "match", "language", "text", "language", "text"])]
            + result.hits.map { hit in
                TSV.row(
                    ["\(hit.unit.id)", Self.match(hit)]
                        + hit.unit.variants.flatMap { [$0.language.rawValue, $0.text] })
            }
    }

    /// "exact", "fuzzy 87" or "meaning 64": a score is rounded down, so that 99.6 does not look like a match without difference.
    private static func match(_ hit: SearchHit) -> String {
        ([hit.match.rawValue] + (hit.score.map { ["\(Int($0))"] } ?? [])).joined(separator: " ")
    }

    private static func origin(_ provenance: Provenance) -> String {
        let day = provenance.saved.formatted(.iso8601.year().month().day())
        switch provenance.origin {
        case .align(let place):
            return [place.target.path ?? place.target.title, provenance.kind?.rawValue, day].compactMap { $0 }
                .joined(separator: ", ")
        case .import(let file, _): return "\(file), \(day)"
        }
    }
}
