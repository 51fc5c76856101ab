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
            if word.isEmpty { continue }
            if used > 0 {
                line += " "
                used += 1
            }
            line += word
            used += needed
        }
        if !line.isEmpty || lines.isEmpty { close() }
        return lines
    }

    /// The same in `most` lines: where the text needs more, words are left out of the last but one.
    static func lines(_ text: String, width: Int, most: Int?) -> [String] {
        let lines = lines(text, width: width)
        guard let most, most > 1, lines.count > most else { return lines }
        let ending = ending(of: text, width: width)
        guard !ending.isEmpty else { return lines }
        let kept = lines.prefix(most - 2)
        let start = self.lines(lines[most - 2], width: max(1, width - omission.count - 1))[0]
        return kept + ["\(start) \(omission)", ending]
    }

    private static let omission = "[…]"

    private static func ending(of text: String, width: Int) -> String {
        var ending = ""
        for word in text.split(separator: " ").reversed() {
            let longer = ending.isEmpty ? String(word) : "\(word) \(ending)"
            guard DisplayWidth.of(longer) <= width else { break }
            ending = longer
        }
        return ending
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
