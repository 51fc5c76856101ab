extension String {
    /// The scalar that begins at a UTF-8 offset; nil at or beyond the end. O(1).
    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset >= 0, offset < utf8.count else { return nil }
        return unicodeScalars[utf8.index(startIndex, offsetBy: offset)]
    }

    /// The scalar that ends at a UTF-8 offset; nil at the beginning. O(1).
    func scalar(before offset: Int) -> Unicode.Scalar? {
        guard offset > 0, offset <= utf8.count else { return nil }
        return unicodeScalars[unicodeScalars.index(before: utf8.index(startIndex, offsetBy: offset))]
    }

    /// The text with white space runs as one space and none at the ends: how blocks and segments are read.
    package var collapsingWhitespace: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The range without white space at its ends.
    func trimmingWhitespace(_ range: ByteRange) -> ByteRange {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, let scalar = scalar(at: lower), scalar.properties.isWhitespace {
            lower += UTF8.width(scalar)
        }
        while upper > lower, let scalar = scalar(before: upper), scalar.properties.isWhitespace {
            upper -= UTF8.width(scalar)
        }
        return lower..<upper
    }
}

extension Unicode.Scalar {
    // Looking properties up is most of the work of reading; ASCII needs none.
    var isLetter: Bool { value < 0x80 ? isLowercase || isUppercase : properties.isAlphabetic }
    var isUppercase: Bool { value < 0x80 ? value >= 0x41 && value <= 0x5A : properties.isUppercase }
    var isLowercase: Bool { value < 0x80 ? value >= 0x61 && value <= 0x7A : properties.isLowercase }
    var isDigit: Bool { ("0"..."9").contains(self) }
    var isWordCharacter: Bool { isLetter || isDigit }
    var isSpace: Bool { value < 0x80 ? value == 0x20 || value >= 0x09 && value <= 0x0D : properties.isWhitespace }
    /// A mark that belongs to the letter before it.
    var isCombining: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }
    /// Marks that end a sentence.
    var isTerminal: Bool { self == "." || self == "!" || self == "?" || self == "…" }
    /// Marks that may stand between the end of a sentence and the space: ” ’ " ' ) ] ».
    var isCloser: Bool { "”’\"')]»›".unicodeScalars.contains(self) }
    var isOpener: Bool { "“‘\"'([«‹„".unicodeScalars.contains(self) }
    var isDash: Bool { "-–—‐‑−―".unicodeScalars.contains(self) }
}
