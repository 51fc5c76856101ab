import SongnguText
import Testing

@testable import SongnguGlossary

@Suite struct TermMatcherTests {
    @Test(arguments: [
        "Hôm qua, ⟦Nga⟧ và ⟦Mỹ⟧ nhất trí. ⟦Hoa Kỳ⟧ chưa nói gì.",
        // The longest form wins, over all concepts.
        "căng thẳng trên ⟦bán đảo Triều Tiên⟧ và ở ⟦Triều Tiên⟧",
        "⟦Liên bang Nga⟧ gửi ⟦Bắc Triều Tiên⟧",
        "⟦Hợp chủng quốc Hoa Kỳ⟧",
        // A hyphen bounds a word.
        "quan hệ ⟦Nga⟧-⟦Mỹ⟧, ⟦Nga⟧–⟦Triều Tiên⟧",
        // Whole words only.
        "Ngan, Ngay, Myanmar, Lavrova, Moscow2, 3Moscow",
        // A small first letter may be capital, no other letter may change.
        "⟦Bán đảo Triều Tiên⟧ và triều tiên, moscow",
        "⟦Ngừng bắn⟧, ⟦NGỪNG BẮN⟧, ⟦ngừng bắn⟧",
        // Capitals.
        "⟦TRIỀU TIÊN⟧ PHÓNG TÊN LỬA, ⟦NGA⟧ LÊN TIẾNG",
        "Tên viết tắt là NGA",
        "⟦WHO⟧ khuyến cáo; Who? who?",
        // Any white space but a blank line, both tone placements, all dashes, NFD.
        "⟦Triều\u{A0}Tiên⟧, ⟦Triều  Tiên⟧, ⟦Triều\nTiên⟧",
        "⟦Hoà Lan⟧, ⟦Hòa Lan⟧, ⟦Thuỵ Sỹ⟧",
        "⟦Mát\u{2011}xcơ\u{2011}va⟧",
        "Truyền thông ⟦Ba\u{306}\u{301}c Trie\u{302}\u{300}u Tie\u{302}n⟧ đưa tin",
        "“⟦Sergei Lavrov⟧”, (⟦Lavrov⟧)",
        // i for y and the reverse.
        "⟦Hoa Kì⟧, ⟦Thuỵ Sĩ⟧, ⟦HOA KÌ⟧, hoa kì",
        // Exceptions, short forms, titles.
        "sông Mạc Tư Khoa, ⟦Mạc Tư Khoa⟧, bài hát “Chiều Moscow”, tuyên bố: “⟦Moscow⟧ sẵn sàng”",
        "Kim đến; ông ⟦Kim⟧ đi; ⟦Tổng thống⟧ ⟦Kim⟧ về",
        "⟦Kim Yo-jong⟧ đến, ⟦Kim⟧ nói",
    ])
    func vietnamese(_ marked: String) {
        let expected = Marked(marked)
        let matches = SampleGlossary.matcher.matches(in: expected.text, language: .vietnamese)
        #expect(expected.marking(matches.map(\.range)) == marked)
    }

    @Test(arguments: [
        // Punctuation at the edge of a form.
        "⟦U.S.⟧ forces left; the ⟦U.S.⟧-led forces; (⟦U.S.⟧)",
        "U.S.A and XU.S. and C++11 are others, ⟦C++⟧ is not",
        // The possessive stays outside.
        "⟦Moscow⟧'s position, ⟦Lavrov⟧’s words",
        "⟦South China Sea⟧, ⟦China⟧",
        "the ⟦UN⟧ and the ⟦WHO⟧",
        "WHO TOLD US THIS, ⟦MOSCOW⟧ ASKS",
        "⟦Russian⟧ and ⟦American⟧ talks on a ⟦Ceasefire⟧",
        // Plurals of common nouns and of words made from a name, not of names.
        "⟦Americans⟧ and ⟦Russians⟧ agreed on ⟦ceasefires⟧; two Moscows, the Lavrovs",
        // Addresses and titles.
        "See moscow.ru, https://x.com/Moscow, @Moscow, the novel \"Moscow\", and \"⟦Moscow⟧ is ready\"",
    ])
    func english(_ marked: String) {
        let expected = Marked(marked)
        let matches = SampleGlossary.matcher.matches(in: expected.text, language: LanguageTag("en-GB"))
        #expect(expected.marking(matches.map(\.range)) == marked)
    }

    @Test func mentionsCarryConceptsAndMetonyms() {
        #expect(
            SampleGlossary.matcher.mentions(in: "Moscow, Mĩ", language: .vietnamese) == [
                TermMention(concept: "moscow", metonyms: ["russia"], range: 0..<6),
                TermMention(concept: "usa", range: 8..<11),
            ])
    }

    @Test func aSharedFormBelongsToTheConceptThatPrefersIt() throws {
        let match = try #require(
            SampleGlossary.matcher.matches(in: "Ngoại trưởng đến", language: .vietnamese).first)
        #expect(match.readings.map(\.concept.id) == ["minister", "secretary"])
        #expect(match.readings.map(\.term.status) == [.preferred, .admitted])
    }

    @Test func exactCaseWinsOverCapitals() throws {
        let glossary = try Glossary(tsv: "id\tvi\tvi:deprecated\na\tTASS\tTass\nb\tAPEC\t")
        let matches = TermMatcher(glossary).matches(in: "TASS, Tass, APEC", language: .vietnamese)
        #expect(matches.map(\.term.text) == ["TASS", "Tass", "APEC"])
    }

    @Test func languagesAreKeptApart() throws {
        let glossary = try Glossary(tsv: "id\tpt\tpt-br\tpt-pt\na\tÁgua\tTrem\tComboio")
        let matcher = TermMatcher(glossary)
        let found = ["pt", "pt-BR", "pt-pt", "pt-ao", "en"].map { tag in
            matcher.matches(in: "Água Trem Comboio", language: LanguageTag(tag)).map(\.term.text)
        }
        let all = ["Água", "Trem", "Comboio"]
        #expect(found == [all, ["Água", "Trem"], ["Água", "Comboio"], all, []])
    }

    @Test func emptyTextsAndGlossaries() {
        #expect(SampleGlossary.matcher.matches(in: "", language: .vietnamese).isEmpty)
        #expect(TermMatcher(.empty).matches(in: "Nga", language: .vietnamese).isEmpty)
    }
}
