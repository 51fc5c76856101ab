import SongnguText

/// A space that should not be there, or one that is missing, at a mark; two spaces in a row as a note.
///
/// Figures, addresses, initials, dots in a row and faces drawn with marks are left alone. French puts spaces before its
/// marks; what is neither Latin nor another script with capitals has no spaces to check.
enum SpacingRule: WordingRule {
    static let name = "spacing"

    static let examples: [WordingExample] = [
        .init("Ông ⟦nói ,⟧ rồi rời ⟦đi .⟧"),
        .init("Ai đã ⟦đến ?⟧ Hội nghị (ở Hà ⟦Nội )⟧ kết thúc."),
        .init("Lúc 7:30, giá là 1.234,5 đồng/kg tại TP.HCM, theo GS.TS. Lê Văn A; tỷ số 2 : 1."),
        .init("Xem tại https://example.vn/a,b?c=1;d hoặc example.vn, thư gửi a.b@example.vn... Thật ư?!"),
        .init("Ông ⟦nói,bà⟧ ⟦ý,họ⟧ ⟦nghe;rồi⟧ đi."),
        .init("Ông ⟦nói:Chúng⟧ ta đi (theo ⟦TASS)đưa⟧ tin."),
        .init("Ông đã ⟦nói.Sau⟧ đó ông đi."),
        .init("Ông im lặng ... rồi nói … và cười :) ở mức 5 % (A,B), N,N-dimetyl, S:ABC."),
        .init("Ông ⟦nói  bà⟧ nghe.", .note),
        .init("Ông nói \n  bà nghe. (Còn tiếp)"),
        .init("Il a dit : « Bonjour » ; puis rien !", in: LanguageTag("fr")),
    ]

    static func findings(in text: WrittenText) -> [Finding] {
        let isSpaced = ["fr"].contains(text.article.language.primary)
        return text.stretches.flatMap { stretch -> [Finding] in
            let reader = SpacingReader(stretch)
            let faults = isSpaced ? [] : reader.spacesBefore().map { ($0, "a space before a mark") }
            let missing = (reader.spacesMissing() + reader.sentencesGlued(text.article)).map {
                ($0, "a space is missing")
            }
            return (faults + missing).map { text.finding(name, in: stretch, $0.0, reason: $0.1) }
                + doubleSpaces(reader.doubleSpaces(), stretch, text)
        }
    }

    /// One note for a paragraph: where text was copied from a page set in columns there are many.
    private static func doubleSpaces(
        _ ranges: [ByteRange], _ stretch: WrittenText.Stretch, _ text: WrittenText
    ) -> [Finding] {
        guard let first = ranges.first else { return [] }
        let others = Array(ranges.dropFirst())
        return [
            text.finding(
                name, in: stretch, first, reason: "two spaces or more in a row", others: others, severity: .note)
        ]
    }
}
