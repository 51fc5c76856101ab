/// Breaks text into lines of a given width.
enum TextWrap {
    /// Lines no wider than `width` columns, broken at spaces; a longer word is cut. Never empty.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        func close() {
            lines.append(line)
            line = ""
            used = 0
        }
        for word in text.split(separator: " ") {
            var word = word
            var needed = DisplayWidth.of(word)
            if used > 0, used + 1 + needed > width { close() }
            while needed > width {
                let head = head(of: word, width: width)
                lines.append(String(head))
                word = word.dropFirst(head.count)
                needed = DisplayWidth.of(word)
            }
            if used > 0 {
                line += " "
                used += 1
            }
            line += word
            used += needed
        }
        close()
        return lines
    }

    private static func head(of word: Substring, width: Int) -> Substring {
        var used = 0
        let head = word.prefix { character in
            used += DisplayWidth.of(String(character))
            return used <= width
        }
        return head.isEmpty ? word.prefix(1) : head
    }

    /// The text with spaces up to a width.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }
}
