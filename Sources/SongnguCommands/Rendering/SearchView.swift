import Foundation
import SongnguDesk
import SongnguMemory
import SongnguText

/// What a search found, with the hits marked in place: bold on a terminal, in [brackets] elsewhere.
struct SearchView {
    private let result: SearchResult

    init(_ result: SearchResult) {
        self.result = result
    }

    func lines(for terminal: Terminal) -> [String] {
        var lines: [String] = []
        for (index, hit) in result.hits.enumerated() {
            let origin = hit.unit.provenance.last.map(Self.origin) ?? ""
            lines.append(terminal.styled("\(index + 1)  \(Self.match(hit))  \(origin)", .dim))
            for (variant, ranges) in zip(hit.unit.variants, hit.ranges) {
                let marks = hit.match == .exact ? [] : ranges
                let label = TextWrap.padded(variant.language.rawValue + " ", to: 4)
                let indent = String(repeating: " ", count: label.count)
                let wrapped = TextWrap.lines(
                    Highlight.marked(variant.text, marks), width: terminal.width - 2 - label.count)
                for (number, line) in Highlight.lines(wrapped, for: terminal).enumerated() {
                    lines.append("  \(number == 0 ? label : indent)\(line)")
                }
            }
            if index + 1 < result.hits.count { lines.append("") }
        }
        if result.total > result.hits.count {
            lines += ["", "\(result.hits.count) of \(result.total) units; more with --limit"]
        }
        return lines
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

    /// "exact", or "fuzzy 87": a score is rounded down, so that 99.6 does not look like a match without difference.
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
