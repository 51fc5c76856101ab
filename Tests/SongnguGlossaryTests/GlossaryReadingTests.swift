import Foundation
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
            #"t:1: unknown column "vi:wrong"; columns are id, type, metonym, country, case, valid, note, source "#
                + "and LANG, LANG:admitted, LANG:short, LANG:abbreviation, LANG:derived, LANG:deprecated, LANG:except, "
                + "where LANG is a language tag"
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
            "id\tvi\tvi:deprecated\na\tHoà\t\nb\tc\tHòa",
            #"t:3: column "vi:deprecated": "Hòa" is deprecated for b but accepted for a (t:2); "#
                + "remove it from one of the two"
        ),
        (
            "id\tvi\tmetonym\na\tb\tz",
            #"t:2: column "metonym": no concept has the id "z"; correct it, or load the glossary that holds it "#
                + "together with this one"
        ),
    ])
    func errors(_ table: String, _ message: String) {
        #expect {
            try Glossary(tsv: table, file: "t")
        } throws: {
            "\($0)" == message
        }
    }

    @Test func filesAndFoldersMerge() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("songngu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect {
            try Glossary(contentsOf: [folder])
        } throws: {
            ($0 as? GlossaryError)?.problem == .noFiles
        }
        try Data("id\tvi\tmetonym\nm\tMoscow\tr".utf8).write(to: folder.appendingPathComponent("a.tsv"))
        try Data("id\ten\nr\tRussia".utf8).write(to: folder.appendingPathComponent("b.tsv"))
        try Data("no glossary".utf8).write(to: folder.appendingPathComponent("README.md"))
        #expect(try Glossary(contentsOf: [folder]).concepts.map(\.id) == ["m", "r"])
        let bad = folder.appendingPathComponent("c.tsv")
        try Data([0x69, 0x64, 0x09, 0x76, 0x69, 0x0A, 0xFF, 0x09]).write(to: bad)
        #expect {
            try Glossary(contentsOf: [bad])
        } throws: {
            $0 as? GlossaryError == GlossaryError(.notUTF8, file: bad.path, line: 2)
        }
        #expect {
            try Glossary(contentsOf: [folder.appendingPathComponent("none.tsv")])
        } throws: {
            if case .unreadable = ($0 as? GlossaryError)?.problem { true } else { false }
        }
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
