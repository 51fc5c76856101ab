/// A paragraph as the break rules see it.
struct Paragraph {
    let text: String
    let data: LanguageData
    /// In the order of their opening marks.
    let quotes: [QuoteSpan]
    private let outerQuotes: [QuoteSpan]

    init(text: String, data: LanguageData, quotes: [QuoteSpan]) {
        self.text = text
        self.data = data
        self.quotes = quotes
        outerQuotes = quotes.filter { $0.depth == 0 }
    }

    /// The word that ends at an offset (white space between is skipped), with its full stops: "GS.TS.", "V.", "U.S.".
    func token(before offset: Int) -> Substring {
        let end = text.trimmingWhitespace(0..<offset).upperBound
        var start = end
        while let scalar = text.scalar(before: start), !scalar.isSpace, !scalar.isOpener || scalar == "'" {
            start -= UTF8.width(scalar)
        }
        return text[bytes: start..<end]
    }

    /// The word that begins at an offset, marks before it skipped.
    func word(after offset: Int) -> Substring {
        var start = offset
        while let scalar = text.scalar(at: start), !scalar.isWordCharacter { start += UTF8.width(scalar) }
        var end = start
        while let scalar = text.scalar(at: end), scalar.isWordCharacter { end += UTF8.width(scalar) }
        return text[bytes: start..<end]
    }

    /// The outermost quotation between whose marks an offset lies. O(log n).
    func quote(around offset: Int) -> QuoteSpan? {
        let index = outerQuotes.firstIndex(endingAfter: offset, \.outer.upperBound)
        guard index < outerQuotes.count else { return nil }
        let inner = outerQuotes[index].inner
        return inner.lowerBound < offset && offset < inner.upperBound ? outerQuotes[index] : nil
    }

    /// The last quotation that ends at or before an offset. O(log n).
    func quote(before offset: Int) -> QuoteSpan? {
        var index = quotes.firstIndex(endingAfter: offset - 1, \.outer.lowerBound)
        while index > 0 {
            index -= 1
            if quotes[index].outer.upperBound <= offset { return quotes[index] }
        }
        return nil
    }

    /// The last scalar before an offset that is not white space.
    func mark(before offset: Int) -> Unicode.Scalar? {
        text.scalar(before: text.trimmingWhitespace(0..<offset).upperBound)
    }
}

/// A place where a sentence may end.
struct Break {
    /// Where the next sentence would begin.
    var offset: Int
    /// From the beginning of the sentence to the break.
    var sentence: ByteRange
    /// From the break to the one after it.
    var next: ByteRange
}

/// A rule that takes away a break between two halves of one sentence.
protocol MergeRule: SendableMetatype {
    /// Paragraphs with their breaks, by language; ¦ marks a break that must be there, all others must not.
    static var examples: [BreakExample] { get }
    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool
}

/// A rule that finds breaks that ICU misses.
protocol SplitRule: SendableMetatype {
    static var examples: [BreakExample] { get }
    /// Offsets at which a sentence begins.
    static func breaks(in paragraph: Paragraph) -> [Int]
}

/// A paragraph with the breaks it must get.
struct BreakExample: Sendable {
    var language: LanguageTag
    var marked: String

    static func vi(_ marked: String) -> BreakExample { BreakExample(language: .vietnamese, marked: marked) }
    static func en(_ marked: String) -> BreakExample { BreakExample(language: .english, marked: marked) }
}
