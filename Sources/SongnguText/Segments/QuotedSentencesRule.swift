/// Sentences quoted within a sentence belong to it: “Câu một. Câu hai”, ông nói.
///
/// The reader is given one sentence with its speaker; a speech that stands by itself, or is longer than a reader takes
/// in at once, is parted as any text.
enum QuotedSentencesRule: MergeRule {
    static let examples: [BreakExample] = [
        .vi("“Chúng tôi đã chờ. Nay chúng tôi đi”, ông Petrov nói.¦ Không ai đáp."),
        .vi("Ông nói: “Chúng tôi đã chờ. Nay chúng tôi đi”.¦ Không ai đáp."),
        .vi("“Chúng tôi đã chờ.¦ Nay chúng tôi đi.”"),
        .en("\"We waited. Now we go,\" he said.¦ \"That is all,\" he added."),
        .en("She called it \"a victory. It gives us tools.\"¦ Nobody replied."),
    ]

    /// Longest quotation kept whole, in bytes.
    private static let longest = 480

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        guard let quote = paragraph.quote(around: gap.offset), quote.inner.count <= longest else { return false }
        let text = paragraph.text
        let before = text[
            bytes: text.trimmingWhitespace(
                gap.sentence.lowerBound..<max(gap.sentence.lowerBound, quote.outer.lowerBound))]
        if before.contains(where: { $0.isLetter }) { return true }
        // Something of the sentence comes after the quotation: a comma inside or outside the mark, or a small letter.
        let last = text.scalar(before: quote.inner.upperBound)
        var offset = quote.outer.upperBound
        while let scalar = text.scalar(at: offset), scalar.isSpace || scalar.isDash { offset += UTF8.width(scalar) }
        guard let next = text.scalar(at: offset) else { return false }
        return last == "," || next == "," || next.isLowercase
    }
}
