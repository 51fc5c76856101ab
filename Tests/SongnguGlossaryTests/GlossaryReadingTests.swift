import SongnguText
import Testing

@testable import SongnguGlossary

@Suite struct GlossaryReadingTests {
    @Test func columnsInAnyOrderWithCommentsAndBlankLines() throws {
        let table =
            "# names\n\nvi:deprecated\tnote\tid\tvi\ten:derived\ttype\ten\tmetonym\n"
            + "Mạc Tư Khoa; Mát-xcơ-va ;\ta city\tm\tMoscow\tMuscovite\tplace\tMoscow\tr\n"
            + "\n# more\n\t\tr\tNga\t\t\tRussia\t"
        let expected = [
            Concept(
                id: "m", type: "place",
                terms: [
                    Term("Mạc Tư Khoa", .vietnamese, .deprecated), Term("Mát-xcơ-va", .vietnamese, .deprecated),
                    Term("Moscow", .vietnamese), Term("Muscovite", .english, .derived), Term("Moscow", .english),
                ],
                metonyms: ["r"], note: "a city", origin: Concept.Origin(file: "t", line: 4)),
            Concept(
                id: "r", type: "", terms: [Term("Nga", .vietnamese), Term("Russia", .english)],
                origin: Concept.Origin(file: "t", line: 7)),
        ]
        #expect(try Glossary(tsv: table, file: "t").concepts == expected)
        #expect(try Glossary(tsv: "\u{FEFF}" + table.replacing("\n", with: "\r\n"), file: "t").concepts == expected)
    }

    @Test func anyLanguageTag() throws {
        let glossary = try Glossary(tsv: "id\tid:preferred\tzh-Hant\tes-419:admitted\tes-419\nx\ta\tb\tc\td")
        #expect(glossary.languages == Set(["id", "zh-hant", "es-419"].map { LanguageTag($0) }))
        #expect(glossary["x"]?.preferred(in: LanguageTag("es")) == "d")
        #expect(glossary["x"]?.preferred(in: LanguageTag("fr")) == nil)
        #expect(glossary["y"] == nil)
    }

    @Test(arguments: [
        (
            "",
            "t: has no header; the first line must name the columns: id, type, a language such as en, "
                + "vi:deprecated, …"
        ),
        ("type\tvi", #"t:1: the header has no column "id"; add it"#),
        (
            "id\tvi:wrong",
            #"t:1: unknown column "vi:wrong"; columns are id, type, metonym, country, case, valid, status, "#
                + "definition, note, source and LANG, LANG:admitted, LANG:short, LANG:abbreviation, LANG:derived, "
                + "LANG:deprecated, LANG:except, where LANG is a language tag"
        ),
        ("id\tvi\tvi:preferred", #"t:1: the header names "vi:preferred" twice; join the two columns"#),
        (
            "id\tvi\n\na\tb\tc",
            "t:3: has 3 columns where the header has 2; put one tab between cells, empty ones too"
        ),
        ("id\tvi\n\tb", #"t:2: column "id": the concept has no id; give it one that no other concept has"#),
        (
            "id\tvi\na\tb\na\tc",
            #"t:3: column "id": the id "a" is taken (t:2); give one of the two another id, or join them"#
        ),
        (
            "id\tvi\tvi:admitted\na\t\tb",
            #"t:2: column "vi": a has forms in vi, none of them preferred; put the one to write into column "vi""#
        ),
        ("id\tvi\na\t", "t:2: a has no form in any language; name it, or remove the line"),
        (
            "id\tvi\tcase\na\tb\tnever",
            #"t:2: column "case": unknown case rule "never"; write automatic, exact or any, or leave the cell empty"#
        ),
        (
            "id\tvi\tstatus\na\tb\tpending",
            #"t:2: column "status": unknown status "pending"; write draft or retired, or leave the cell empty"#
        ),
    ])
    func errors(_ table: String, _ message: String) {
        #expect {
            try Glossary(tsv: table, file: "t")
        } throws: {
            "\($0)" == message
        }
    }

    @Test func contradictionsAreLoadedAndCounted() throws {
        let glossary = try Glossary(tsv: "id\tvi\tvi:deprecated\na\tHoà\t\nb\tc\tHòa;Đ\nd\tđ\te")
        #expect(glossary.concepts.count == 3)
        #expect(glossary.contradictions == 1)
    }

    /// Composed and decomposed, with either placement of the tone, with another hyphen.
    @Test(arguments: [
        ("Thụy Sỹ", "Thu\u{323}y Sy\u{303}"), ("hòa", "hoà"), ("Mát-xcơ-va", "Mát‑xcơ‑va"), ("ş", "s\u{327}"),
    ])
    func contradictionsAreSeenHoweverAFormIsSpelt(form: String, other: String) throws {
        #expect(try Glossary(tsv: "id\tvi\tvi:deprecated\na\t\(form)\t\nb\tc\t\(other)").contradictions == 1)
    }

    @Test func draftsAreLeftOutAndCounted() throws {
        let glossary = try Glossary(tsv: "id\ten\tstatus\tmetonym\na\tx\tdraft\t\nb\ty\t\ta")
        #expect(glossary.concepts.map(\.id) == ["b"])
        #expect(glossary.drafts == 1)
    }

    @Test func allColumns() throws {
        let header =
            "id\ttype\tvi\tvi:admitted\tvi:short\tvi:abbreviation\tvi:deprecated:abbreviation\tvi:derived\tvi:except\t"
            + "metonym\tcountry\tcase\tvalid\tstatus\tdefinition\tnote\tsource"
        let row = "a\torg\tA\tB; C\tD\tE\tF\tG\th A;i A\ta\ta\texact\t2020-01-01..\t\tdef\tnote\tsrc"
        #expect(
            try Glossary(tsv: header + "\n" + row, file: "t").concepts == [
                Concept(
                    id: "a", type: "organisation",
                    terms: [
                        Term("A", .vietnamese), Term("B", .vietnamese, .admitted), Term("C", .vietnamese, .admitted),
                        Term("D", .vietnamese, .admitted, .short), Term("E", .vietnamese, .admitted, .abbreviation),
                        Term("F", .vietnamese, .deprecated, .abbreviation), Term("G", .vietnamese, .derived),
                    ],
                    exceptions: [.init("h A", .vietnamese), .init("i A", .vietnamese)], metonyms: ["a"],
                    countries: ["a"], caseRule: .exact, validity: Validity(from: "2020-01-01"), definition: "def",
                    note: "note", source: "src", origin: Concept.Origin(file: "t", line: 2))
            ])
    }

    @Test func aLenientReadingGivesAllFaults() throws {
        let table = "id\tvi\tvi:admitted\tcase\na\tb\t c;d\tnever\nb\tc\nc\td\t\t\n"
        let read = try GlossaryTable(table.utf8, file: "t", isLenient: true)
        #expect(read.concepts.map(\.id) == ["a", "b", "c"])
        #expect(read.faults.map(\.place) == ["t:2", "t:2", "t:3"])
        #expect(
            read.faults.map(\.problem) == [
                .padding("c"), .unknownCaseRule("never"), .columnCount(found: 2, expected: 4),
            ])
    }

    @Test func curated() throws {
        let glossary = try Glossary.curated
        let types = Dictionary(grouping: glossary.concepts, by: \.type).mapValues(\.count)
        let names = ["person", "place", "organisation", "role"].compactMap { types[$0] }
        #expect(names.count == 4)
        #expect(names.reduce(0, +) >= 250)
        #expect(glossary.languages.isSuperset(of: [.english, .vietnamese]))
    }
}
