/// A sentence may begin with a figure: "5 triệu USD. 10 người bị bắt".
enum FigureRule: SplitRule {
    static let examples: [BreakExample] = [
        .vi("Thiệt hại là 5 triệu USD.¦ 10 người bị bắt."),
        .vi("Xem tr. 10 và Q. 5 của tài liệu."),
        .vi("Vụ việc xảy ra ngày 5. 10 ngày sau, ông đi."),
        .vi("Giá tăng 5%.¦ 10 mặt hàng giảm giá."),
        .en("Nobody was hurt.¦ 45 requests were sent."),
        .en("On Sept. 15 he met No. 10 staff."),
    ]

    static func breaks(in paragraph: Paragraph) -> [Int] {
        let text = paragraph.text
        var result: [Int] = []
        for (offset, byte) in text.utf8.enumerated() where byte == 0x20 {
            guard let digit = text.scalar(at: offset + 1), digit.isDigit, let last = text.scalar(before: offset),
                last == "." || last == "!" || last == "?" || last == "”"
            else { continue }
            let token = paragraph.token(before: offset)
            let end = token.last { !"”\"".contains($0) }
            guard end == "." || end == "!" || end == "?" else { continue }
            let bare = token.filter { $0.isLetter || $0.isNumber }
            guard paragraph.data.abbreviations[token.lowercased()] == nil,
                token.contains("%") || bare.count > 1 && !bare.allSatisfy(\.isNumber)
            else { continue }
            result.append(offset + 1)
        }
        return result
    }
}
