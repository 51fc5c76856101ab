/// A question or cry in quotation marks and the words that say whose it is are one sentence.
enum AttributionRule: MergeRule {
    static let examples: [BreakExample] = [
        .en("\"What kind of world will we choose?\" Guterres asked.¦ \"A world of laws?\""),
        .en("“Enough!” President Ivan Petrov said on Monday."),
        .en("“Enough!”¦ The president said on Monday that the talks with all four neighbours would have to wait."),
        .en("She called it \"a victory.\"¦ Nobody replied."),
        .vi("“Đủ rồi!”¦ Ông Petrov nói rằng ông sẽ từ chức."),
    ]

    /// Most words of such an attribution.
    private static let longest = 9

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        // In Vietnamese a comma or a small letter follows the quotation.
        guard paragraph.data.tag == .english, let mark = paragraph.mark(before: gap.offset), mark.isCloser,
            let quote = paragraph.quote(before: gap.offset), quote.outer.upperBound > gap.sentence.lowerBound,
            let cry = paragraph.text.scalar(before: quote.inner.upperBound), cry != ".", cry.isTerminal
        else { return false }
        let words = paragraph.text[bytes: gap.next].split(separator: " ").map { $0.lowercased().filter(\.isLetter) }
        return words.count <= longest && words.contains { paragraph.data.speechVerbs.contains([$0]) }
    }
}
