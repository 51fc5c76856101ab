/// The number of a point belongs to the point: "Có ba điểm: 1. Hòa bình. 2. Đất đai."
enum ListNumberRule: MergeRule {
    static let examples: [BreakExample] = [
        .vi("Có ba điểm: 1. Hòa bình.¦ 2. Bánh mì.¦ 3. Đất đai."),
        .en("1. Peace.¦ 2. Bread.¦ That is all."),
        .en("He was born on March 3.¦ In 1990, he left."),
    ]

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        let token = paragraph.token(before: gap.offset)
        guard token.hasSuffix("."), (2...3).contains(token.utf8.count),
            token.dropLast().unicodeScalars.allSatisfy(\.isDigit)
        else { return false }
        let start = paragraph.text.trimmingWhitespace(gap.sentence).upperBound - token.utf8.count
        return start <= paragraph.text.trimmingWhitespace(gap.sentence).lowerBound
            || paragraph.mark(before: start) == ":"
    }
}
