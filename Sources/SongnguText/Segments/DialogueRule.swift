/// In a dialogue on one line a dash begins each speaker's turn: "– Ông nghĩ sao? – Tôi không biết."
enum DialogueRule: SplitRule {
    static let examples: [BreakExample] = [
        .vi("– Ông nghĩ sao?¦ – Tôi không biết."),
        .vi("Đoàn tàu Hà Nội - Sài Gòn đã đến."),
        .en("- Why?¦ - Because we can."),
    ]

    static func breaks(in paragraph: Paragraph) -> [Int] {
        let text = paragraph.text
        var result: [Int] = []
        for (offset, byte) in text.utf8.enumerated() where byte == 0x20 {
            guard let last = paragraph.mark(before: offset), last.isTerminal || last.isCloser,
                let dash = text.scalar(at: offset + 1), dash.isDash,
                text.scalar(at: offset + 1 + UTF8.width(dash)) == " ",
                text.scalar(at: offset + 2 + UTF8.width(dash))?.isUppercase == true, isTerminated(text, offset)
            else { continue }
            result.append(offset + 1)
        }
        return result
    }

    private static func isTerminated(_ text: String, _ offset: Int) -> Bool {
        var end = offset
        while let scalar = text.scalar(before: end), scalar.isCloser || scalar.isSpace { end -= UTF8.width(scalar) }
        return text.scalar(before: end)?.isTerminal ?? false
    }
}
