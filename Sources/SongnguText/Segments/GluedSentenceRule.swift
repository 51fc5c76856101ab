/// A missing space after a full stop: "ông nói.Sau đó".
enum GluedSentenceRule: SplitRule {
    static let examples: [BreakExample] = [
        .vi("Ông đã nói.¦Sau đó ông đi."),
        .vi("Vụ việc xảy ra năm 2021.¦Trong khi đó, TP.HCM yên tĩnh."),
        .vi("Xem trang Baoquocte.vn và VOV.VN để biết thêm."),
        .en("He left.¦Then he came back."),
        .en("The U.S.S.R. was founded in 1922."),
    ]

    static func breaks(in paragraph: Paragraph) -> [Int] {
        let text = paragraph.text
        var result: [Int] = []
        for (offset, byte) in text.utf8.enumerated() where byte == 0x2E || byte == 0x21 || byte == 0x3F {
            guard let before = text.scalar(before: offset), let after = text.scalar(at: offset + 1), after.isUppercase,
                before.isLowercase || before.isDigit, let second = text.scalar(at: offset + 1 + UTF8.width(after)),
                second.isLowercase || second.isSpace
            else { continue }
            let word = paragraph.word(after: offset + 1)
            let token = paragraph.token(before: offset)
            // "Th.S", "Node.Js" and addresses are words; a list's "1.Tổng" is no sentence's end.
            let isAddress = token.contains("/") || token.contains("@") || token.lowercased().hasPrefix("www")
            let isShort = before.isDigit ? token.count < 3 : token.count < 2
            let isFollowed = text.scalar(at: offset + 1 + word.utf8.count).map { $0 != "." } ?? true
            guard !isAddress, !isShort, isFollowed || word.count > 3 else { continue }
            guard paragraph.data.abbreviations[token.lowercased() + "."] == nil else { continue }
            result.append(offset + 1)
        }
        return result
    }
}
