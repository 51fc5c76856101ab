import SongnguMemory
import SongnguText
import TestSupport
import Testing

@testable import SongnguDesk

@Suite struct NameSubstitutionTests {
    static let glossary = """
        id\ttype\ten\ten:admitted\ten:derived\tvi\tvi:admitted
        place.odesk\tplace\tOdesk\t\tOdeskian\tÔ-đéc\t
        place.brume\tplace\tBrume\tIsland of Brume\tBrumish\tđảo Sương Mù\tSương Mù
        place.far\tplace\tFarland\t\t\t\t
        person.olm\tperson\tAnna Olm\tOlm\t\tAnna Ôm\tÔm
        person.reed\tperson\tVictor Reed\tReed\t\tVictor Rít\tRít
        org.port\torganisation\tPort Union\t\t\tNghiệp đoàn Cảng\t
        role.mayor\trole\tmayor\t\t\tthị trưởng\t
        role.chief\trole\tchief\t\t\tgiám đốc\t

        """

    /// "Ô-đéc→đảo Sương Mù (Odesk→Brume)" for each substitution.
    private func list(_ source: String, _ target: String, query: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let rows = Self.glossary.split(separator: "\n").map { row in
            // Short rows are filled up.
            row + String(repeating: "\t", count: 6 - row.count { $0 == "\t" })
        }
        let terms = try Desk.terms(glossaries: [
            try folder.write(rows.joined(separator: "\n") + "\n", to: "names.tsv")
        ])
        let memory = try TranslatingSamples.memory([(source, target)])
        let hit = try #require(try memory.fuzzy(query, language: .english, threshold: 30).hits.first)
        let target = hit.unit.variants[1]
        return NameSubstitution.list(query: query, hit: hit, target: target, terms: terms).map { name in
            #expect(name.ranges.allSatisfy { target.text[bytes: $0] == name.target })
            return "\(name.target)→\(name.write) (\(name.found)→\(name.wanted)) \(name.ranges.count)"
        }
    }

    @Test(arguments: [
        // One name for another.
        (
            "Talks resumed in Odesk on Friday.", "Đàm phán nối lại ở Ô-đéc hôm thứ Sáu.",
            "Talks resumed in Brume on Friday.", ["Ô-đéc→đảo Sương Mù (Odesk→Brume) 1"]
        ),
        // A word made from the name, and figures that differ too.
        (
            "The Odeskian port took 12 ships.", "Cảng Ô-đéc nhận 12 tàu.", "The Brumish port took 15 ships.",
            ["Ô-đéc→đảo Sương Mù (Odeskian→Brumish) 1"]
        ),
        // Two names in two places, exchanged.
        (
            "Odesk invited Brume to the talks.", "Ô-đéc mời Sương Mù đàm phán.", "Brume invited Odesk to the talks.",
            ["Ô-đéc→đảo Sương Mù (Odesk→Brume) 1", "Sương Mù→Ô-đéc (Brume→Odesk) 1"]
        ),
        // A short form takes a short form.
        (
            "“No,” Olm said on Monday.", "“Không”, bà Ôm nói hôm thứ Hai.", "“No,” Victor Reed said on Monday.",
            ["Ôm→Rít (Olm→Victor Reed) 1"]
        ),
        // Both spellings of a name in the translation, one of them twice.
        (
            "Anna Olm came home yesterday.", "Anna Ôm đã về, bà Ôm vui và bà Ôm khỏe.",
            "Victor Reed came home yesterday.",
            ["Anna Ôm→Victor Rít (Anna Olm→Victor Reed) 1", "Ôm→Rít (Anna Olm→Victor Reed) 2"]
        ),
        // In capitals, as headlines are.
        (
            "Ships leave Odesk again.", "TÀU LẠI RỜI Ô-ĐÉC", "Ships leave Brume again.",
            ["Ô-ĐÉC→ĐẢO SƯƠNG MÙ (Odesk→Brume) 1"]
        ),
    ])
    func namesInEachOthersPlaceAreExchanged(
        source: String, target: String, query: String, expected: [String]
    ) throws {
        #expect(try list(source, target, query: query) == expected)
    }

    @Test(arguments: [
        // The same names.
        ("Talks resumed in Odesk on Friday.", "Đàm phán ở Ô-đéc.", "Talks resumed in Odesk on Sunday."),
        // Two spellings of one name.
        ("Anna Olm came home yesterday.", "Anna Ôm đã về.", "Olm came home yesterday."),
        // Of other types.
        ("The ship came from Odesk yesterday.", "Tàu đến từ Ô-đéc.", "The ship came from Olm yesterday."),
        // The translation does not have the name.
        ("Talks resumed in Odesk on Friday.", "Đàm phán nối lại ở đó.", "Talks resumed in Brume on Friday."),
        // There is no form to write.
        ("Talks resumed in Odesk on Friday.", "Đàm phán ở Ô-đéc.", "Talks resumed in Farland on Friday."),
        // The name stays in another place: which of those in the translation is it?
        (
            "Odesk fears that ships avoid Odesk now.", "Ô-đéc sợ tàu tránh Ô-đéc.",
            "Odesk fears that ships avoid Brume now."
        ),
        // It would be two names at once.
        (
            "Odesk fears that ships avoid Odesk now.", "Ô-đéc sợ tàu tránh Ô-đéc.",
            "Brume fears that ships avoid Farland now."
        ),
        // Nothing stands in its place.
        ("Talks resumed in Odesk on Friday.", "Đàm phán ở Ô-đéc.", "Talks resumed on Friday."),
        // Roles are words.
        ("The mayor came home yesterday.", "Thị trưởng đã về.", "The chief came home yesterday."),
    ])
    func whatIsNotSureIsLeftOut(source: String, target: String, query: String) throws {
        #expect(try list(source, target, query: query) == [])
    }
}
