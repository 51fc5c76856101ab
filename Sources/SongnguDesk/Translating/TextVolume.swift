import SongnguText

/// How much text there is.
package struct TextVolume: Hashable, Sendable {
    package var segments = 0
    /// Runs of letters and digits; hyphens part words, apostrophes and the points of figures do not. In Vietnamese these
    /// are syllables. Of scripts that write no spaces every character is a word.
    package var words = 0
    /// As a reader counts them, white space aside.
    package var characters = 0

    package init() {}

    /// The volume of one segment. O(n).
    init(_ text: String) {
        segments = 1
        words = text.words.reduce(0) { $0 + Self.words(in: $1.text) }
        characters = text.count { !$0.isWhitespace }
    }

    static func += (left: inout TextVolume, right: TextVolume) {
        left.segments += right.segments
        left.words += right.words
        left.characters += right.characters
    }

    /// Of a run of letters: one, or in a script without spaces as many as characters, and one for each run between.
    private static func words(in run: Substring) -> Int {
        if run.utf8.allSatisfy({ $0 < 0x80 }) { return 1 }
        var count = 0
        var isInside = false
        for character in run {
            let isWord = character.unicodeScalars.first.map(isUnspaced) ?? false
            if isWord || !isInside { count += 1 }
            isInside = !isWord
        }
        return count
    }

    /// Han, kana, Thai, Lao, Burmese and Khmer.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0xE00: false
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: true
        default: scalar.properties.isIdeographic
        }
    }
}
