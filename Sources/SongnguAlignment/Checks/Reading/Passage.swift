import SongnguText

/// A segment as the checks read it: its words, and the way back into the article's text.
struct Passage: Sendable {
    let side: Side
    /// Of the segment, in its article.
    let index: Int
    let segment: Segment
    /// NFC with plain spaces, byte for byte what the ranges below point into.
    let text: String
    let words: [Word]
    /// The words in small letters, tone marks and apostrophes written one way.
    let lower: [String]
    /// Its numbers, dates and times.
    let figures: [FigureMention]
    private let view: FoldedText
    private let article: String

    init(_ article: Article, _ index: Int, side: Side) {
        self.side = side
        self.index = index
        segment = article.segments[index]
        self.article = article.text
        view = FoldedText(String(article.text[bytes: segment.range]), .reading)
        text = view.text.withPlainSpaces
        words = text.words
        let folded = FoldedText.fold(text, .caseless).words
        lower =
            folded.count == words.count
            ? folded.map { String($0.text) } : words.map { FoldedText.fold(String($0.text), .caseless) }
        figures = Self.figures(in: text, words, lower, article.language)
    }

    /// The figures of a text; "in 1886" is a year.
    private static func figures(in text: String, _ words: [Word], _ lower: [String], _ language: LanguageTag)
        -> [FigureMention]
    {
        let table = WordTable.of(language)
        let mentions = MonthSharing(text, words, lower, table).applied(to: FigureReader(language).mentions(in: text))
        return mentions.map { mention in
            guard case .number(let value, .none) = mention.value, oldYears.contains(value), mention.range.count == 4,
                let index = words.firstIndex(where: { $0.range == mention.range }),
                table.match(.beforeYear, in: lower, endingAt: index) != nil,
                table.match(.unit, in: lower, at: index + 1) == nil
            else { return mention }
            var year = mention
            year.value = .year(Int(value))
            return year
        }
    }

    private static let oldYears = 1000.0...1999.0

    /// The words of a form as ``lower`` has them.
    static func words(of form: String) -> [String] {
        FoldedText.fold(form, .caseless).words.map { String($0.text) }
    }

    /// The range in the article's text of a range in this passage.
    func range(of range: ByteRange) -> ByteRange {
        view.rawRange(of: range).offset(by: segment.range.lowerBound)
    }

    /// Bytes of this passage from the first to the last of some words.
    func bytes(of range: Range<Int>) -> ByteRange {
        guard let first = range.first, let last = range.last, words.indices.contains(last) else { return 0..<0 }
        return words[first].range.lowerBound..<words[last].range.upperBound
    }

    /// The indices of the words within a range of bytes.
    func wordIndices(in range: ByteRange) -> Range<Int> {
        let start = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.count
        let end = words.firstIndex { $0.range.lowerBound >= range.upperBound } ?? words.count
        return start..<max(start, end)
    }

    /// The text between a word and the one after it.
    func gap(after index: Int) -> Substring {
        guard words.indices.contains(index), index + 1 < words.count else { return "" }
        return text[bytes: words[index].range.upperBound..<words[index + 1].range.lowerBound]
    }

    /// Whether a mark of punctuation that ends a clause stands between two words.
    func isBroken(between first: Int, and second: Int) -> Bool {
        guard first < second, words.indices.contains(first), words.indices.contains(second) else { return false }
        let between = text[bytes: words[first].range.upperBound..<words[second].range.lowerBound]
        return between.contains { ",;:.!?()“”\"–—".contains($0) } || between.contains(" - ")
    }

    /// The quotations that are not inside another.
    var quotations: [Quotation] { segment.quotations.filter { $0.depth == 0 } }

    /// The words from the first to the last that stand in quotation marks; nil where none do.
    var quotedWords: Range<Int>? {
        let quoted = words.indices.filter { isQuoted($0..<$0 + 1) }
        guard let first = quoted.first, let last = quoted.last else { return nil }
        return first..<last + 1
    }

    /// Whether words stand in a quotation.
    func isQuoted(_ range: Range<Int>) -> Bool {
        let bytes = self.range(of: bytes(of: range))
        return quotations.contains { $0.pieces.contains { $0.contains(bytes) } }
    }

    /// The words of this passage that stand in a range of the article's text.
    func words(inArticle outer: ByteRange) -> [String] {
        zip(words, lower).filter { outer.contains(range(of: $0.0.range).lowerBound) }.map(\.1)
    }

    func place(_ range: ByteRange) -> Finding.Place {
        let raw = self.range(of: range)
        return Finding.Place(side: side, range: raw, surface: String(article[bytes: raw]))
    }

    /// Whether a number is written with a word for thousands, millions or more, not in figures alone.
    func hasScaleWord(in range: ByteRange) -> Bool {
        lower[wordIndices(in: range)].contains { $0.first?.isNumber == false }
            || text[bytes: range].contains { "bm".contains($0) }
    }

    /// The whole segment.
    var place: Finding.Place {
        Finding.Place(side: side, range: segment.range, surface: String(article[bytes: segment.range]))
    }
}

extension String {
    fileprivate var withPlainSpaces: String {
        String(decoding: utf8.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
    }
}
