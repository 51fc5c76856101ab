import SongnguText

/// The words that fuzzy search counts edits in: caseless, tone placement levelled, each number as one placeholder.
///
/// Changing any of this takes a new version of ``FuzzyIndex``.
struct FuzzyTokens {
    /// Stands for every number: no word has it.
    static let number = "#"

    let texts: [String]
    /// The words that each token is made of: several where a point or a comma stands within a number.
    let words: [Range<Int>]

    /// O(n).
    ///
    /// - Parameter words: with their tones.
    init(_ words: PhraseWords) {
        self.words = Self.joiningNumbers(words)
        texts = self.words.map { range in
            Self.isNumber(words.words[range.lowerBound].text)
                ? Self.number : words.words[range.lowerBound].text
        }
    }

    private static func joiningNumbers(_ words: PhraseWords) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        for (index, word) in words.words.enumerated() {
            if index > 0, isNumber(word.text), isNumber(words.words[index - 1].text),
                words.isJoined(index - 1, index, by: [0x2C, 0x2E])
            {
                tokens[tokens.count - 1] = tokens[tokens.count - 1].lowerBound..<index + 1
            } else {
                tokens.append(index..<index + 1)
            }
        }
        return tokens
    }

    static func isNumber(_ word: String) -> Bool {
        // Spares most words the look at what kind of number they are.
        if let first = word.utf8.first, (0x3A..<0x80).contains(first) { return false }
        return word.utf8.allSatisfy { (0x30...0x39).contains($0) }
            || word.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal }
    }
}

/// A token with a hash of its own, since to hash a string costs more than all else that is done with it.
struct FuzzyToken: Hashable, Sendable {
    let text: String
    private let key: UInt64

    /// O(n): FNV-1a (Fowler, Noll and Vo).
    init(_ text: String) {
        self.text = text
        key = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    static func == (one: FuzzyToken, other: FuzzyToken) -> Bool { one.key == other.key && one.text == other.text }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
