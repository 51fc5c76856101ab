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
            lines.append(terminal.styled("\(index + 1)  \(hit.match.rawValue)  \(origin)", .dim))
            for (variant, ranges) in zip(hit.unit.variants, hit.ranges) {
                let marks = hit.match == .exact ? [] : ranges
                let wrapped = TextWrap.lines(
                    marked(variant.text, marks), width: terminal.width - 6)
                for (number, line) in wrapped.enumerated() {
                    let label = number == 0 ? TextWrap.padded(variant.language.rawValue, to: 4) : "    "
                    lines.append("  \(label)\(emphasised(line, terminal))")
                }
            }
            lines.append("")
        }
        if result.total > result.hits.count {
            lines.append("\(result.hits.count) of \(result.total) units; more with --limit")
        }
        return lines
    }

    /// A row a unit, with a heading.
    var rows: [String] {
        [TSV.row(["unit", "match", "language", "text", "language", "text"])]
            + result.hits.map { hit in
                TSV.row(
                    ["\(hit.unit.id)", hit.match.rawValue]
                        + hit.unit.variants.flatMap { [$0.language.rawValue, $0.text] })
            }
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

    /// Private-use characters stand for the marks until lines are wrapped; texts hold none, being no script's.
    private static let open: Character = "\u{F0001}"
    private static let close: Character = "\u{F0002}"

    private func marked(_ text: String, _ ranges: [ByteRange]) -> String {
        var marked = ""
        var offset = 0
        for range in ranges {
            marked += text[bytes: offset..<range.lowerBound]
            marked += "\(Self.open)\(text[bytes: range])\(Self.close)"
            offset = range.upperBound
        }
        return marked + text[bytes: offset..<text.utf8.count]
    }

    private func emphasised(_ line: String, _ terminal: Terminal) -> String {
        guard terminal.hasColour else {
            return String(line.map { $0 == Self.open ? "[" : $0 == Self.close ? "]" : $0 })
        }
        return line.reduce(into: "") { result, character in
            switch character {
            case Self.open: result += "\u{1B}[1;33m"
            case Self.close: result += "\u{1B}[0m"
            default: result.append(character)
            }
        }
    }
}
