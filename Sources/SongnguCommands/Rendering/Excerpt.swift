import SongnguText

/// The words around a place, on one line.
enum Excerpt {
    /// What stands around the range in its paragraph, cut at spaces to `width` columns; the range is marked as
    /// ``Highlight`` does it.
    static func line(around range: ByteRange, in text: String, width: Int) -> String {
        let parts = parts(around: range, in: text, width: width)
        let start = parts.before.utf8.count
        return Highlight.marked(
            parts.before + parts.found + parts.after, [start..<start + parts.found.utf8.count])
    }

    /// The same in three parts: what stands before, in and after the range.
    static func parts(
        around range: ByteRange, in text: String, width: Int
    ) -> (before: String, found: String, after: String) {
        let found = String(text[bytes: range]).collapsingWhitespace
        let before = text[bytes: 0..<range.lowerBound].reversed()
        let after = text[bytes: range.upperBound..<text.utf8.count]
        // Two marks, and an ellipsis with its space on either side.
        let room = max(0, width - DisplayWidth.of(found) - 6)
        var tail = words(after, width: room / 2)
        let head = words(before, width: room - DisplayWidth.of(tail.text))
        tail = words(after, width: room - DisplayWidth.of(head.text))
        let start = (head.isCut ? "… " : "") + String(head.text.reversed())
        return (start, found, tail.text + (tail.isCut ? " …" : ""))
    }

    /// As many whole words as fit, going outward up to the end of the paragraph.
    private static func words(_ outward: some Sequence<Character>, width: Int) -> (text: String, isCut: Bool) {
        var taken: [Character] = []
        var whole = 0
        var used = 0
        for character in outward {
            if character.isNewline { break }
            used += DisplayWidth.of(String(character))
            if used > width { return (String(taken[..<whole]), true) }
            if character.isWhitespace { whole = taken.count }
            taken.append(character.isWhitespace ? " " : character)
        }
        while taken.last == " " { taken.removeLast() }
        return (String(taken), false)
    }
}
