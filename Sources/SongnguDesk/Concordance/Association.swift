import SongnguText

/// Which stretches of the other language go with a phrase: how much more often they stand beside it than elsewhere.
struct Association {
    /// In how many of the texts beside the phrase a stretch stands.
    private var counts: [UInt64: Int] = [:]
    private var texts = 0
    private let background: Background

    /// In what share of a language's texts a word stands.
    struct Background {
        private var counts: [UInt64: Int] = [:]
        private var texts = 0

        init(_ texts: [String]) {
            for text in texts { add(SpanText(text)) }
        }

        private mutating func add(_ text: SpanText) {
            texts += 1
            for word in Set(text.hashes) { counts[word, default: 0] += 1 }
        }

        func share(_ word: UInt64) -> Double {
            texts > 0 ? Double(counts[word] ?? 0) / Double(texts) : 0
        }
    }

    init(_ background: Background) {
        self.background = background
    }

    mutating func add(_ spans: [SpanText.Span]) {
        texts += 1
        for key in Set(spans.lazy.map(\.key)) { counts[key, default: 0] += 1 }
    }

    /// 0...1 for a stretch of one of the texts: the share of the other texts that have it, less the share of texts at
    /// large that have its rarest word; and less where there are few others to go by.
    func strength(_ span: SpanText.Span, of text: SpanText) -> Double {
        let others = Double(texts - 1)
        guard others > 0, let count = counts[span.key], count > 1 else { return 0 }
        let usual = text.hashes[span.words].lazy.map(background.share).min() ?? 0
        return max(0, Double(count - 1) / others - usual) * others / (others + 2)
    }

    /// A stretch with the syllables that it never stands without beside the phrase: "tra" is a part of "điều tra".
    func whole(_ words: Range<Int>, of text: SpanText, in language: LanguageTag) -> Range<Int> {
        var words = words
        guard SpanText.writesSyllables(language) else { return words }
        while words.count < SpanText.mostWords(language), let count = counts[text.key(words)] {
            var longer: [(words: Range<Int>, added: Int)] = []
            if words.lowerBound > 0, text.adjoins[words.lowerBound] {
                longer.append((words.lowerBound - 1..<words.upperBound, words.lowerBound - 1))
            }
            if words.upperBound < text.ranges.count, text.adjoins[words.upperBound] {
                longer.append((words.lowerBound..<words.upperBound + 1, words.upperBound))
            }
            let fixed = longer.first { words, added in
                (counts[text.key(words)] ?? 0) >= max(2, count) && background.share(text.hashes[added]) < Self.rare
            }
            guard let fixed else { return words }
            words = fixed.words
        }
        return words
    }

    /// Syllables in more texts than this stand beside anything.
    private static let rare = 0.2

    /// 0...1: in how many texts at large the first and the last word of a stretch stand.
    func usualness(_ span: SpanText.Span, of text: SpanText) -> Double {
        (background.share(text.hashes[span.words.lowerBound]) + background.share(text.hashes[span.words.upperBound - 1]))
            / 2
    }
}
