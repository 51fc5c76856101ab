import SongnguText
import Testing

@testable import SongnguGlossary

@Suite struct NameMinerTests {
    private static let glossary = """
        id\ttype\ten\tru\tvi\tvi:admitted
        person.varov\tperson\tSergey Varov\tСергей Варов\tSergei Varov\tVarov
        place.russia\tplace\tRussia\t\tNga\t
        role.minister\trole\tminister\t\tbộ trưởng\t
        """

    private func mine(
        _ units: [(String, String)], russian: String? = nil, least: Int = 1, source: String = "en"
    ) throws -> [MinedConcept] {
        let glossary = try Glossary(tsv: Self.glossary)
        var miner = NameMiner(
            TermMatcher(glossary), glossary, source: LanguageTag(source), target: .vietnamese)
        let mined = units.enumerated().map {
            MinedUnit(id: Int64($0.offset + 1), source: $0.element.0, target: $0.element.1, russian: russian)
        }
        for unit in mined { miner.countWords(unit) }
        miner.beginPairing()
        for unit in mined { miner.pairNames(unit) }
        for unit in mined { miner.linkNames(unit) }
        return miner.proposals(leastUnits: least)
    }

    private func table(_ concepts: [MinedConcept]) -> [String] {
        concepts.map { concept in
            let forms = concept.forms.map { form in
                let kind = form.kind == .short ? " short" : ""
                return "\(form.language):\(form.text) \(form.status)\(kind) \(form.units)"
            }
            return "\(concept.id) \(concept.evidence) \(concept.together) | " + forms.joined(separator: ", ")
        }
    }

    @Test func oneUnitIsEnoughForANameSpeltAlike() throws {
        let found = try mine([("Yesterday Mr. Tobin Crale spoke.", "Hôm qua ông Tobin Crale phát biểu.")])
        #expect(
            table(found) == [
                "person.tobin-crale spelling 1 | en:Tobin Crale preferred 1, vi:Tobin Crale preferred 1"
            ])
    }

    @Test func aNameSpeltInSyllablesIsDeprecatedAndTheDesksSpellingPreferred() throws {
        let found = try mine([
            ("He met Sergey Ladorov in the hall.", "Ông đã gặp Xéc-gây La-đô-rốp trong sảnh."),
            ("He thanked Sergey Ladorov again.", "Ông lại cảm ơn Sergey Ladorov."),
        ])
        #expect(
            table(found) == [
                "name.sergey-ladorov spelling 2 | en:Sergey Ladorov preferred 2, vi:Sergei Ladorov preferred 0, "
                    + "vi:Sergey Ladorov deprecated 1, vi:Xéc-gây La-đô-rốp deprecated 1"
            ])
    }

    @Test func aNewSpellingOfAKnownConceptIsProposedForIt() throws {
        let found = try mine([("We saw Sergey Varov.", "Chúng tôi thấy Xéc-gây Va-rốp.")])
        #expect(table(found) == ["person.varov transliteration 1 | vi:Xéc-gây Va-rốp deprecated 1"])
        #expect(found.map(\.isKnown) == [true])
    }

    @Test func knownConceptsAreLeftOut() throws {
        #expect(try mine([("Sergey Varov left Russia.", "Sergei Varov rời Nga.")]).isEmpty)
    }

    @Test func aTranslatedNameNeedsSeveralUnits() throws {
        let others = (1...20).map { ("It rained on day \($0).", "Trời mưa ngày \($0).") }
        let named = [
            ("They left North Veldia.", "Họ rời Bắc Điền."), ("We love North Veldia.", "Ta yêu Bắc Điền."),
            ("You know North Veldia.", "Bạn biết Bắc Điền."),
        ]
        #expect(
            table(try mine(named + others)) == [
                "name.north-veldia association 3 | en:North Veldia preferred 3, vi:Bắc Điền preferred 3"
            ])
        #expect(try mine(Array(named.prefix(1)) + others).isEmpty)
    }

    @Test func aSurnameBelongsToItsOnlyBearer() throws {
        let found = try mine([
            ("Then minister Tobin Crale left.", "Sau đó bộ trưởng Tobin Crale rời đi."),
            ("Later Crale returned.", "Sau đó ông Crale trở lại."),
        ])
        #expect(
            table(found) == [
                "person.tobin-crale spelling 2 | en:Tobin Crale preferred 1, en:Crale admitted short 1, "
                    + "vi:Tobin Crale preferred 1, vi:Crale admitted short 1"
            ])
    }

    @Test func aNameWithSmallLettersIsFoundAsAPhrase() throws {
        let others = (1...20).map { ("It rained on day \($0).", "Trời mưa ngày \($0).") }
        let found = try mine(
            [
                ("They sued the Harbour Council.", "Họ kiện Hội đồng cảng."),
                ("He leads the Harbour Council.", "Ông dẫn dắt Hội đồng cảng, sau đó nghỉ."),
                ("Nobody likes the Harbour Council.", "Không ai thích Hội đồng cảng."),
            ] + others)
        #expect(
            table(found) == [
                "org.harbour-council phrase 3 | en:Harbour Council preferred 3, vi:Hội đồng cảng preferred 3"
            ])
    }

    @Test func aRussianFormComesWithItsRomanisations() throws {
        let found = try mine(
            [("We met Yury Malkin.", "Chúng tôi gặp Yury Malkin.")], russian: "Мы видели там Юрий Малкин.")
        #expect(
            table(found) == [
                "name.yury-malkin spelling 1 | en:Yury Malkin preferred 1, ru:Юрий Малкин preferred 1, "
                    + "en:Yuriy Malkin admitted 0, vi:Yuri Malkin preferred 0, vi:Yury Malkin deprecated 1"
            ])
    }

    @Test func ofARussianSourceTheEnglishFormsAreTransliterated() throws {
        let found = try mine(
            [("Там был Юрий Малкин.", "Ở đó có Yuri Malkin.")], source: "ru")
        #expect(
            table(found) == [
                "name.yury-malkin spelling 1 | ru:Юрий Малкин preferred 1, en:Yury Malkin preferred 0, "
                    + "en:Yuriy Malkin admitted 0, vi:Yuri Malkin preferred 1"
            ])
    }

    @Test(arguments: [
        ("", ""), ("ALL IS WRITTEN IN CAPITALS", "TẤT CẢ VIẾT HOA HẾT"), ("However it rained.", "Tuy nhiên trời mưa."),
        ("-", "…"),
    ])
    func textsWithoutNamesGiveNothing(source: String, target: String) throws {
        #expect(try mine([(source, target)]).isEmpty)
    }

    @Test func draftsAreATableThatIsReadAgain() throws {
        let found = try mine([
            ("Yesterday Mr. Tobin Crale spoke.", "Hôm qua ông Tobin Crale phát biểu."),
            ("We saw Sergey Varov.", "Chúng tôi thấy Xéc-gây Va-rốp."),
        ])
        let lines = DraftTable(found, languages: [.english, .vietnamese]).lines
        #expect(
            lines == [
                "id\ttype\ten\ten:admitted\ten:short\ten:deprecated\tvi\tvi:admitted\tvi:short\tvi:deprecated\tstatus\tnote",
                "person.tobin-crale\tperson\tTobin Crale\t\t\t\tTobin Crale\t\t\t\tdraft\tmined, 1 unit; type guessed",
                "# person.varov: new form vi \"Xéc-gây Va-rốp\" (deprecated), 1 unit",
            ])
        let read = try Glossary(tsv: lines.joined(separator: "\n"))
        #expect(read.drafts == 1)
        #expect(read.concepts.isEmpty)
        let accepted = try Glossary(tsv: lines.joined(separator: "\n").replacing("\tdraft\t", with: "\t\t"))
        #expect(accepted.concepts.map(\.id) == ["person.tobin-crale"])
    }
}
