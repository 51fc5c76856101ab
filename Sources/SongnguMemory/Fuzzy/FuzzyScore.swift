import SongnguText

/// How similar two texts are, 0...101.
///
/// Over their tokens (words without case, tone marks where they are written in one way, numbers as placeholders) at
/// distance d, m and n of them: 100 · (1 − d / max(m, n)). Where d is 0 the texts may still differ: 100 when they read
/// the same, else 99 and one less for each further difference in a number, a word's case or tone placement, or what
/// stands between words, but at least 95. A text that reads the same and was saved from between the same segments as the
/// query's has 101.
package enum FuzzyScore {
    static let inContext = 101.0
    private static let least = 95.0

    static func of(distance: Int, length: Int) -> Double {
        length == 0 ? 100 : 100 * (1 - Double(distance) / Double(length))
    }

    /// Of two texts whose tokens are the same.
    static func ofEqualTokens(_ first: String, _ second: String) -> Double {
        let (one, other) = (Spelling.reading(first), Spelling.reading(second))
        guard one != other else { return 100 }
        let differences = zip(pieces(one), pieces(other)).count { $0 != $1 }
        return max(least, 100 - Double(max(1, differences)))
    }

    /// The tokens as written, and what stands before, between and after them.
    private static func pieces(_ text: String) -> [String] {
        let words = PhraseWords(text, tones: .kept)
        var pieces: [String] = []
        var end = 0
        for token in FuzzyTokens(words).words {
            let range = words.rawRange(from: token.lowerBound, through: token.upperBound - 1)
            pieces.append(String(text[bytes: end..<max(end, range.lowerBound)]))
            pieces.append(String(text[bytes: range]))
            end = range.upperBound
        }
        return pieces + [String(text[bytes: end..<text.utf8.count])]
    }
}
