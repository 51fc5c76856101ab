import SongnguText

/// Words picked out of a text, in two ways: bold yellow on a terminal with colour and in [brackets] elsewhere, or
/// underlined and in {braces}.
enum Highlight {
    /// Private-use characters stand for the marks until lines are wrapped; texts hold none, being no script's.
    private struct Marks {
        var open: Unicode.Scalar
        var close: Unicode.Scalar
        var style: String
        var signs: (open: String, close: String)
    }

    private static let found = Marks(
        open: "\u{F0001}", close: "\u{F0002}", style: Terminal.highlight, signs: ("[", "]"))
    private static let translation = Marks(
        open: "\u{F0003}", close: "\u{F0004}", style: Terminal.underline, signs: ("{", "}"))

    /// The text with marks around the ranges, which are in order and do not overlap, nor those of one list the others.
    static func marked(_ text: String, _ ranges: [ByteRange], translations: [ByteRange] = []) -> String {
        let all = ranges.map { ($0, found) } + translations.map { ($0, translation) }
        var marked = ""
        var offset = 0
        for (range, marks) in all.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
            marked += text[bytes: offset..<range.lowerBound]
            marked.unicodeScalars.append(marks.open)
            marked += text[bytes: range]
            marked.unicodeScalars.append(marks.close)
            offset = range.upperBound
        }
        return marked + text[bytes: offset..<text.utf8.count]
    }

    /// Lines with the marks made visible; what goes on over a line end is ended and begun anew.
    static func lines(_ marked: [String], for terminal: Terminal) -> [String] {
        var open: Marks?
        return marked.map { line in
            var result = String.UnicodeScalarView()
            if let open, terminal.hasColour { result += open.style.unicodeScalars }
            for scalar in line.unicodeScalars {
                if let marks = [found, translation].first(where: { $0.open == scalar }) {
                    open = marks
                    result += (terminal.hasColour ? marks.style : marks.signs.open).unicodeScalars
                } else if let marks = [found, translation].first(where: { $0.close == scalar }) {
                    open = nil
                    result += (terminal.hasColour ? Terminal.plain : marks.signs.close).unicodeScalars
                } else {
                    result.append(scalar)
                }
            }
            if open != nil, terminal.hasColour { result += Terminal.plain.unicodeScalars }
            return String(result)
        }
    }
}
