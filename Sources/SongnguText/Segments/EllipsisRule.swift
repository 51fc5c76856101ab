/// Three points end a sentence when a capital follows.
enum EllipsisRule: SplitRule {
    static let examples: [BreakExample] = [
        .vi("Họ mang theo gạo, nước, thuốc…¦ Sau đó họ đi."),
        .vi("Họ mang theo gạo, nước...¦ Sau đó họ đi."),
        .vi("Ông nói… không có gì."),
        .en("He waited…¦ Then he left."),
    ]

    static func breaks(in paragraph: Paragraph) -> [Int] {
        let text = paragraph.text
        var result: [Int] = []
        for (offset, byte) in text.utf8.enumerated() where byte == 0x20 {
            var end = offset
            while let scalar = text.scalar(before: end), scalar.isCloser { end -= UTF8.width(scalar) }
            guard text[bytes: max(0, end - 3)..<end] == "…" || text[bytes: max(0, end - 3)..<end] == "..." else {
                continue
            }
            var next = offset + 1
            while let scalar = text.scalar(at: next), scalar.isOpener { next += UTF8.width(scalar) }
            if text.scalar(at: next)?.isUppercase == true { result.append(offset + 1) }
        }
        return result
    }
}
