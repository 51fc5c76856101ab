import SongnguText

/// Words picked out of a text: bold yellow on a terminal with colour, in [brackets] elsewhere.
enum Highlight {
    /// Private-use characters stand for the marks until lines are wrapped; texts hold none, being no script's.
    private static let open: Unicode.Scalar = "\u{F0001}"
    private static let close: Unicode.Scalar = "\u{F0002}"

    /// The text with marks around the ranges, which are in order.
    static func marked(_ text: String, _ ranges: [ByteRange]) -> String {
        var marked = ""
        var offset = 0
        for range in ranges {
            marked += text[bytes: offset..<range.lowerBound]
            marked.unicodeScalars.append(open)
            marked += text[bytes: range]
            marked.unicodeScalars.append(close)
            offset = range.upperBound
        }
        return marked + text[bytes: offset..<text.utf8.count]
    }

    /// Lines with the marks made visible; what goes on over a line end is ended and begun anew.
    static func lines(_ marked: [String], for terminal: Terminal) -> [String] {
        var isOpen = false
        return marked.map { line in
            var result = String.UnicodeScalarView()
            if isOpen, terminal.hasColour { result += Terminal.highlight.unicodeScalars }
            for scalar in line.unicodeScalars {
                switch scalar {
                case open:
                    isOpen = true
                    result += (terminal.hasColour ? Terminal.highlight : "[").unicodeScalars
                case close:
                    isOpen = false
                    result += (terminal.hasColour ? Terminal.plain : "]").unicodeScalars
                default: result.append(scalar)
                }
            }
            if isOpen, terminal.hasColour { result += Terminal.plain.unicodeScalars }
            return String(result)
        }
    }
}
