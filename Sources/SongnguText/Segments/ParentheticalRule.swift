/// A parenthesis after the full stop stands by itself: "đến. (theo TASS)".
enum ParentheticalRule: SplitRule {
    static let examples: [BreakExample] = [
        .vi("Đoàn đã đến.¦ (theo TASS)"),
        .vi("Đoàn đã đến TP. (Hồ Chí Minh) hôm qua."),
        .en("He left.¦ (Nobody saw him.)"),
    ]

    static func breaks(in paragraph: Paragraph) -> [Int] {
        paragraph.text.utf8.enumerated().compactMap { offset, byte in
            guard byte == 0x28, let last = paragraph.mark(before: offset), last.isTerminal else { return nil }
            let isAbbreviation = paragraph.data.abbreviations[paragraph.token(before: offset).lowercased()] != nil
            return isAbbreviation ? nil : offset
        }
    }
}
