/// A stretch without a word is no sentence: it belongs to the one before.
enum NoWordsRule: MergeRule {
    static let examples: [BreakExample] = [
        .vi("Ông hỏi: “Vì sao?”.¦ Không ai đáp."),
        .en("Nobody answered. ***"),
    ]

    /// Longest run of marks in bytes that is no sentence.
    private static let longest = 200

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        // What goes before is looked at once more at every break: the beginning tells.
        let beginning = gap.sentence.lowerBound..<min(gap.sentence.upperBound, gap.sentence.lowerBound + longest)
        let isWordless: (ByteRange) -> Bool = { range in
            !paragraph.text[bytes: range].unicodeScalars.contains { $0.isWordCharacter }
        }
        // "(" before "(Nguồn" is the beginning of something.
        let opens = paragraph.mark(before: gap.next.upperBound)?.isOpener ?? false
        return isWordless(gap.next) && !(opens && gap.next.upperBound < paragraph.text.utf8.count)
            || isWordless(beginning)
    }
}
