import SongnguText

/// A text as its words, to pick stretches of neighbouring ones from.
struct SpanText {
    let text: String
    /// In the raw text.
    let ranges: [ByteRange]
    /// Of each word without regard to case.
    let hashes: [UInt64]
    /// Whether nothing but white space, or a hyphen, stands between a word and the one before.
    let adjoins: [Bool]

    /// A stretch of words.
    struct Span: Hashable {
        var words: Range<Int>
        /// Equal for equal words.
        var key: UInt64
    }

    /// O(n).
    init(_ text: String) {
        self.text = text
        let folded = FoldedText(text, .matching)
        let words = folded.text.words
        ranges = words.map { folded.rawRange(of: $0.range) }
        hashes = words.map { Self.hash($0.text) }
        adjoins = words.indices.map { index in
            guard index > 0 else { return false }
            let gap = folded.text[bytes: words[index - 1].range.upperBound..<words[index].range.lowerBound]
            return gap == "-" || gap.utf8.allSatisfy { $0 <= 0x20 }
        }
    }

    /// The first of ``hashes``; nil where there is no word.
    static func firstHash(_ text: String) -> UInt64? {
        let beginning = text.prefix { !$0.isWhitespace && $0 != "-" }
        return FoldedText.fold(String(beginning), .matching).words.first.map { hash($0.text) }
    }

    private static func hash(_ word: Substring) -> UInt64 {
        word.lowercased().utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// Texts of a language that writes syllables need longer stretches.
    static func mostWords(_ language: LanguageTag) -> Int {
        writesSyllables(language) ? 6 : 4
    }

    /// Whether what stands between spaces is less than a word.
    static func writesSyllables(_ language: LanguageTag) -> Bool {
        ["vi", "zh", "ja", "th", "lo", "my", "km"].contains(language.primary)
    }

    /// All stretches of up to so many words. O(words × most).
    func spans(most: Int) -> [Span] {
        var result: [Span] = []
        for start in ranges.indices {
            var key: UInt64 = 0
            for end in start..<min(start + most, ranges.count) {
                guard end == start || adjoins[end] else { break }
                key = Self.key(key, adding: hashes[end])
                result.append(Span(words: start..<end + 1, key: key))
            }
        }
        return result
    }

    func key(_ words: Range<Int>) -> UInt64 { hashes[words].reduce(0) { Self.key($0, adding: $1) } }

    private static func key(_ key: UInt64, adding word: UInt64) -> UInt64 {
        (key &* 0x9E37_79B9_7F4A_7C15) ^ word &+ 1
    }

    /// The stretch of words in a range of the raw text; nil where there is none.
    func words(in range: ByteRange) -> Range<Int>? {
        guard let first = ranges.firstIndex(where: { $0.upperBound > range.lowerBound }),
            let last = ranges.lastIndex(where: { $0.lowerBound < range.upperBound }), first <= last
        else { return nil }
        return first..<last + 1
    }

    func range(_ words: Range<Int>) -> ByteRange {
        words.isEmpty ? 0..<0 : ranges[words.lowerBound].lowerBound..<ranges[words.upperBound - 1].upperBound
    }

    func text(_ words: Range<Int>) -> String { String(text[bytes: range(words)]) }
}
