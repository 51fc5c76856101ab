import Testing

@testable import SongnguText

/// A page and the blocks it must give, in one text: every line begins with its kind and a bar.
///
///     headline        | Three ships leave the port
///                     |
///     dateline ¦ lead | PARIS, May 2 (AFP) - ¦ Three ships left the port on Monday,
///                     | and nobody stopped them.
///
/// ¦ parts the blocks of one line; a line without a kind goes on with the block above, a bar alone is an empty line.
struct MarkedPage: Sendable, CustomTestStringConvertible {
    struct Row: Hashable, CustomStringConvertible {
        var kind: BlockKind
        var text: String

        var description: String { "\n\(kind.rawValue) | \(text)" }
    }

    var name: String
    var language: LanguageTag
    /// The page as pasted.
    private(set) var text = ""
    private(set) var rows: [Row] = []

    var testDescription: String { name }

    init(_ name: String, _ language: LanguageTag, _ marked: String) {
        self.name = name
        self.language = language
        var lines: [String] = []
        for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let bar = line.firstIndex(of: "|") else { continue }
            let printed = String(line[line.index(after: bar)...].dropFirst())
            let kinds = line[..<bar].split(separator: "¦").compactMap { BlockKind(rawValue: $0.collapsed) }
            if kinds.isEmpty, !printed.collapsed.isEmpty, let last = rows.indices.last {
                rows[last].text += " " + printed.collapsed
            }
            let parts = kinds.count > 1 ? printed.split(separator: "¦").map(\.collapsed) : [printed.collapsed]
            rows += zip(kinds, parts).map { Row(kind: $0, text: $1) }
            lines.append(printed.replacing(kinds.count > 1 ? "¦ " : "\u{0}", with: ""))
        }
        text = lines.joined(separator: "\n")
    }
}

extension StringProtocol {
    var collapsed: String { String(self).collapsingWhitespace }
}

extension Article {
    /// All blocks, content and chrome, in the order of the page.
    var rows: [MarkedPage.Row] {
        (blocks + chrome).sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { MarkedPage.Row(kind: $0.kind, text: $0.text) }
    }
}
