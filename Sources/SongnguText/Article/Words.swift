/// One word of a text: a run of letters, digits and marks, with apostrophes and the points of figures inside it.
package struct Word: Hashable, Sendable {
    package var text: Substring
    /// UTF-8 bytes of the text that was split.
    package var range: ByteRange
}

extension String {
    /// The words of the text in order. Hyphens part words; "1.234,5", "U.S" and "don't" are one word each. O(n).
    package var words: [Word] {
        let bytes = utf8
        var result: [Word] = []
        var start: Int?
        var offset = 0
        var previous: Unicode.Scalar?
        func close(at end: Int) {
            guard let begin = start else { return }
            let lower = bytes.index(startIndex, offsetBy: begin)
            let upper = bytes.index(startIndex, offsetBy: end)
            result.append(Word(text: self[lower..<upper], range: begin..<end))
            start = nil
        }
        for scalar in unicodeScalars {
            let width = UTF8.width(scalar)
            let isInside: Bool
            if scalar.isWordCharacter || scalar.isCombining {
                isInside = true
            } else if start != nil, "'’.,".unicodeScalars.contains(scalar), let next = self.scalar(at: offset + width) {
                let isFigure = (previous?.isDigit ?? false) && next.isDigit
                let isInitials = scalar == "." && (previous?.isUppercase ?? false) && next.isUppercase
                let isApostrophe = (scalar == "'" || scalar == "’") && (previous?.isLetter ?? false) && next.isLetter
                isInside = isFigure || isInitials || isApostrophe
            } else {
                isInside = false
            }
            if isInside {
                if start == nil { start = offset }
            } else {
                close(at: offset)
            }
            previous = scalar
            offset += width
        }
        close(at: offset)
        return result
    }
}
