/// An initial belongs to the name after it: "V. Putin", "George W. Bush".
enum InitialsRule: MergeRule {
    static let examples: [BreakExample] = [
        .vi("Tổng thống V. Putin và ông J. K. Rowling có mặt."),
        .vi("Nga giao vaccine Sputnik V.¦ Theo hợp đồng, lô đầu có 5 triệu liều."),
        .en("George W. Bush spoke."),
        .en("They took vitamin C.¦ It helped."),
    ]

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        let token = paragraph.token(before: gap.offset)
        let parts = token.split(separator: ".")
        guard token.hasSuffix("."), !parts.isEmpty, parts.allSatisfy({ $0.count == 1 && $0.first?.isUppercase == true })
        else { return false }
        let next = paragraph.word(after: gap.offset)
        return next.first?.isUppercase == true && !paragraph.data.starters.contains(String(next))
    }
}
