/// No sentence ends with the full stop of an abbreviation, unless the next word is one that begins sentences.
enum AbbreviationRule: MergeRule {
    static let examples: [BreakExample] = [
        .vi("Ông đến TP. Hồ Chí Minh hôm qua.¦ Sau đó ông về nước."),
        .vi("GS.TS. Nguyễn Văn An phát biểu."),
        .vi("Hội nghị ở Washington D.C. Trump không dự.¦ Ông ở nhà."),
        .vi("Ông sẽ đến Washington D.C.¦ Trong chuyến thăm, ông sẽ gặp Tổng thống."),
        .en("He met U.S. President Joe Biden on Jan. 5 in St. Petersburg."),
        .en("They live in the U.S.¦ The government pays."),
        .en("It began at 3:30 p.m. Moscow time.¦ Nobody left."),
        .en("Gen. Ivan Petrov leads No. 5 Brigade."),
        .en("The answer was no.¦ Ten people left."),
    ]

    static func joins(_ gap: Break, in paragraph: Paragraph) -> Bool {
        let token = paragraph.token(before: gap.offset)
        guard token.hasSuffix("."), let kind = kind(of: token, paragraph.data) else { return false }
        let next = paragraph.word(after: gap.offset)
        switch kind {
        case .title: return true
        case .number: return next.unicodeScalars.first?.isDigit == true
        case .word: return !paragraph.data.starters.contains(String(next))
        }
    }

    /// The class of the longest abbreviation that the token ends with: "(Nguồn:GS.TS." has one too.
    private static func kind(of token: Substring, _ data: LanguageData) -> LanguageData.AbbreviationClass? {
        if let kind = data.abbreviations[token.lowercased()] {
            // "no." at the end of a sentence is the answer, "No." before a figure a number.
            return kind == .number && token.first?.isLowercase == true && data.tag == .english && token == "no."
                ? nil : kind
        }
        guard let mark = token.lastIndex(where: { "-–/:,".contains($0) }) else { return nil }
        return data.abbreviations[token[token.index(after: mark)...].lowercased()]
    }
}
