/// A parenthesis is not cut: "Nga.(Nguồn: TASS)", "(Ảnh: UN Photo. Chụp ngày 5/3)".
enum ParenthesisRule: MergeRule {
    static let examples: [BreakExample] = [
        .vi("Ngoại trưởng Nga.¦(Nguồn: TASS)"),
        .vi("Họ (Ông A. Ông B.) đã đến.¦ Rồi đi."),
        .en("He left (nobody saw him. Nobody cared) at noon."),
    ]

    /// Longest parenthesis in bytes; beyond it the closing mark is taken to be missing.
    private static let longest = 200

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        if let last = paragraph.mark(before: gap.offset), last == "(" || last == "[" { return true }
        let before = paragraph.text[bytes: max(gap.sentence.lowerBound, gap.offset - 2 * longest)..<gap.offset].utf8
        guard let open = before.lastIndex(of: UInt8(ascii: "(")), !before[open...].contains(UInt8(ascii: ")")) else {
            return false
        }
        let after = paragraph.text[bytes: gap.offset..<gap.offset + longest]
        return after.prefix { $0 != "(" }.contains(")")
    }
}
