/// A stretch without a word is no sentence: it belongs to the one before.
enum NoWordsRule: MergeRule {
    static let examples: [BreakExample] = [
        .vi("Ông hỏi: “Vì sao?”.¦ Không ai đáp."),
        .en("Nobody answered. ***"),
    ]

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        let isWordless: (ByteRange) -> Bool = { range in
            !paragraph.text[bytes: range].unicodeScalars.contains { $0.isWordCharacter }
        }
        // "(" before "(Nguồn" is the beginning of something.
        let opens = paragraph.mark(before: gap.next.upperBound)?.isOpener ?? false
        return isWordless(gap.next) && !(opens && gap.next.upperBound < paragraph.text.utf8.count)
            || isWordless(gap.sentence)
    }
}
