import SongnguText

/// A word or phrase stands twice in a row.
///
/// Vietnamese doubles words with good reason ("từ từ", "ngày ngày"), so single words count only where the tables list
/// them; phrases of two or more words count always, by two of them as a note where nothing makes it certain.
enum DoubledRule: WordingRule {
    static let name = "doubled"

    static let examples: [WordingExample] = [
        .init("Đây là quyết định ⟦của của⟧ hội đồng."),
        .init("⟦Các các⟧ bên đã gặp nhau, giá trị của của cải thì không đổi."),
        .init("Ngày ngày, người người xếp hàng từ từ, luôn luôn yên lặng, mắt xanh xanh."),
        .init("Ông hiện tại tại Paris, còn bà ở bên trong trong lúc chờ."),
        .init("Dự luật đã ⟦được được⟧ thông qua; những gì đạt được được công bố."),
        .init("Bà nói rằng, rằng là họ đã “đi và” và ở lại."),
        .init("⟦Tổng thống Tổng thống⟧ đã rời thủ đô."),
        .init("Họ ⟦sẽ gặp lại nhau sẽ gặp lại nhau⟧ vào tháng tới."),
        .init("Họ đã đi, đã đi rồi. Đã đi rồi."),
        .init("Từng bước từng bước, đội tuyển thắng 2 0 2 0."),
        .init("Tiếng ⟦lách cách lách cách⟧ vang lên.", .note),
        .init("It was ⟦the the⟧ end of what had had no name.", in: .english),
    ]

    /// Most words of a phrase.
    private static let longest = 8

    static func findings(in text: WrittenText) -> [Finding] {
        text.stretches.flatMap { stretch -> [Finding] in
            var result: [Finding] = []
            var index = 0
            while index < stretch.words.count {
                guard let doubled = word(stretch, index, text.table) ?? phrase(stretch, index, text.table) else {
                    index += 1
                    continue
                }
                let last = doubled.words.upperBound
                let range =
                    stretch.words[doubled.words.lowerBound].range
                    .lowerBound..<stretch.words[last - 1].range
                    .upperBound
                result.append(
                    text.finding(
                        name, in: stretch, range, reason: "stands twice in a row", severity: doubled.severity))
                index = last
            }
            return result
        }
    }

    /// A word of the tables at its second place; the tables list it with the words that make it right or wrong.
    private static func word(
        _ stretch: WrittenText.Stretch, _ index: Int, _ table: WordTable
    ) -> (words: Range<Int>, severity: Severity)? {
        let lower = stretch.lower
        guard index + 1 < lower.count, lower[index] == lower[index + 1], isPlain(stretch, index..<index + 2),
            isSameCase(stretch, index, index + 1)
        else { return nil }
        // A row may begin a word or two before, or end after the two.
        let phrases = (max(0, index - 2)...index).compactMap { table.match(.doubled, in: lower, at: $0) }.filter {
            $0.words.lowerBound <= index && $0.words.upperBound >= index + 2
        }
        guard !phrases.isEmpty, !phrases.contains(where: \.isSkipped) else { return nil }
        return (index..<index + 2, .fault)
    }

    /// The longest phrase that stands twice from a word on.
    private static func phrase(
        _ stretch: WrittenText.Stretch, _ index: Int, _ table: WordTable
    ) -> (words: Range<Int>, severity: Severity)? {
        for length in stride(from: min(longest, (stretch.words.count - index) / 2), to: 1, by: -1) {
            let (first, second) = (index..<index + length, index + length..<index + 2 * length)
            guard stretch.lower[first] == stretch.lower[second], isPlain(stretch, first.lowerBound..<second.upperBound)
            else { continue }
            let words = Array(stretch.lower[first])
            guard Set(words).count > 1, !words.contains(where: { $0.contains(where: \.isNumber) }),
                !table.contains(.distributive, in: words), isSameCase(stretch, index + 1, index + length + 1)
            else { return nil }
            return (first.lowerBound..<second.upperBound, length > 2 || isWritten(stretch, first) ? .fault : .note)
        }
        return nil
    }

    /// "Tổng thống Tổng thống": what begins with a capital is no sound and no way of speaking.
    private static func isWritten(_ stretch: WrittenText.Stretch, _ words: Range<Int>) -> Bool {
        stretch.words[words.lowerBound].text.first?.isUppercase == true
            && words.dropFirst().contains { stretch.words[$0].text.first?.isLowercase == true }
    }

    /// Whether nothing but white space stands between the words, and no hyphen after them.
    private static func isPlain(_ stretch: WrittenText.Stretch, _ words: Range<Int>) -> Bool {
        let after = stretch.raw[bytes: stretch.words[words.upperBound - 1].range.upperBound..<stretch.raw.utf8.count]
        return !after.hasPrefix("-")
            && words.dropLast().allSatisfy { index in
                stretch.gap(after: index).allSatisfy(\.isWhitespace)
            }
    }

    /// "của Của": the second begins a name.
    private static func isSameCase(_ stretch: WrittenText.Stretch, _ first: Int, _ second: Int) -> Bool {
        let (one, other) = (stretch.words[first].text.first, stretch.words[second].text.first)
        return other?.isUppercase != true || one?.isUppercase == true
    }
}
