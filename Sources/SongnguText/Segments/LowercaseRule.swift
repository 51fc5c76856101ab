/// A sentence does not begin with a small letter: the question or cry before it was part of a longer sentence.
enum LowercaseRule: MergeRule {
    static let examples: [BreakExample] = [
        .vi("“Đó là dối trá!” và ông bỏ đi.¦ Không ai nói gì."),
        .vi("“Vì sao?”, bà hỏi."),
        .en("\"Why now?\" the minister asked.¦ Nobody knew."),
        .en("Yahoo! is a company."),
        .vi("Đoàn đã đến.¦ (theo TASS)"),
    ]

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        var offset = gap.offset
        // A quotation that begins with a small letter goes on with the sentence; a parenthesis stands by itself.
        while let scalar = paragraph.text.scalar(at: offset), scalar != "(",
            scalar.isOpener || scalar.isDash || scalar.isSpace || scalar == ","
        {
            offset += UTF8.width(scalar)
        }
        return paragraph.text.scalar(at: offset)?.isLowercase ?? false
    }
}
