import SongnguText
import Testing

@testable import SongnguGlossary

@Suite struct GlossaryLintTests {
    /// What lint says of a table, "|" for tabs and "/" for line ends, as "line rule severity".
    func lint(_ table: String) throws -> [String] {
        let text = table.replacing("|", with: "\t").replacing("/", with: "\n")
        let read = try GlossaryTable(text.utf8, file: "t", isLenient: true)
        return GlossaryLint.problems(read.concepts, faults: read.faults).map { problem in
            "\(problem.line.map(String.init) ?? "-") \(problem.rule)\(problem.severity == .note ? " note" : "")"
        }
    }

    @Test(arguments: [
        ("id|en|vi/a|Moscow|Moscow/b|Russia|Nga", []),
        // Ids.
        ("id|en/|Xa/a|Yb/a|Zc", ["2 id", "4 id"]),
        ("id|en|metonym|country/a|Xa|b|c", ["2 id", "2 id"]),
        ("id|en|metonym/a|Xa|b/b|Yb|c/c|Zc|a", ["2 id"]),
        ("id|en|metonym/a|Xa|a", ["2 id"]),
        // Statuses.
        ("id|vi|vi:deprecated/a|Kiev|/b|Lviv|Kiev", ["3 preferred-deprecated"]),
        ("id|vi|vi:admitted|vi:deprecated/a|Kiev|Kyiv|Kyiv", ["2 contradiction"]),
        ("id|vi|vi:deprecated/a|Hoà Phát|/b|Lviv|Hòa Phát", ["3 preferred-deprecated"]),
        ("id|vi|vi:admitted/a||Kiev", ["2 preferred"]),
        ("id|vi/a|Kiev;Kyiv", ["2 preferred note"]),
        ("id|vi/a|", ["2 preferred"]),
        ("id|vi|vi:admitted/a|Kiev|Kyiv;Kyiv", ["2 repeated"]),
        // Homographs.
        ("id|type|en|vi/a|place|Georgia|Gruzia/b|place|Georgia|bang Georgia", ["2 homograph note"]),
        ("id|type|en/a|place|Georgia/b|place|Georgia", ["2 homograph"]),
        ("id|type|en/a|place|Georgia/b|person|Georgia", ["2 homograph note"]),
        ("id|type|en|metonym/a|place|Kremlin|/b|place|Kremlin|a", ["2 homograph note"]),
        (
            "id|type|vi|country|en/r|place|Nga||Russia/l|place|Lào||Laos/a|role|Chủ tịch|r|chair/b|role|Chủ tịch|l|chair",
            ["4 homograph note", "4 homograph note"]
        ),
        // Contained.
        ("id|vi|vi:deprecated/a|nước Đức|Đức Quốc/b|Đức Quốc xã|", ["2 contained note"]),
        ("id|vi|vi:deprecated/a|Vladimir Putin|Pu-tin/b|Pu|", []),
        // Ordinary words.
        ("id|vi|vi:deprecated/a|Trung Quốc|tàu", ["2 ordinary-word"]),
        ("id|vi|vi:deprecated/a|Trung Quốc|Tàu", ["2 ordinary-word note"]),
        ("id|vi|vi:deprecated/a|Trung Quốc|Trung Cộng", []),
        ("id|vi|vi:deprecated/a|Belarus|Bêlarút", []),
        // Forms.
        ("id|en/a|x", ["2 short"]),
        ("id|vi/a|Ý", ["2 short note"]),
        ("id|vi/a|Нга", ["2 language"]),
        ("id|ru/a|Moscow", ["2 language"]),
        ("id|en|vi/a|Hải Phòng|Hải Phòng", ["2 language"]),
        ("id|en|vi/a|Ministry of Trade|Ministry of Commerce", ["2 language note"]),
        ("id|en|vi/a|Bank of Japan|Bank of Japan", []),
        ("id|en|en:admitted/a|Russia|USSR, Soviet Union", ["2 columns"]),
        (
            "id|en|en:admitted/a|Russia|USSR;Soviet Union/b|Road|One Belt, One Road", ["3 columns note"]
        ),
        ("id|en/a|Washington, D.C.", []),
        ("id|en|ru/a|Boeing|Boeing", []),
        ("id|vi/a|M\u{43E}scow", ["2 spelling"]),
        ("id|vi/a|Mos\u{200B}cow", ["2 spelling"]),
        ("id|vi/a|Ha\u{300} No\u{323}\u{302}i", ["2 spelling"]),
        ("id|vi/a|Hà\u{A0}Nội", ["2 spelling"]),
        ("id|vi/a|Hà  Nội", ["2 spelling"]),
        ("id|en|en:admitted/a|Hanoi| Ha Noi", ["2 spelling"]),
        // Columns.
        ("id|type|en/a|persno|Ann", ["2 type"]),
        ("id|type|en/a|Place|Anna", ["2 type"]),
        ("id|type|en/a|politics|Anna", ["2 type note"]),
        ("id|en|note/a|Anna|person", ["2 note"]),
        ("id|en|vi/a|Anna/b|Bob|Bob", ["2 table"]),
        ("id|en|valid/a|Anna|2020", ["2 table"]),
        ("id|en|status/a|Anna|draft", ["2 draft note"]),
    ])
    func rules(table: String, expected: [String]) throws {
        #expect(try lint(table) == expected)
    }

    @Test func columnsThatHaveChangedPlaces() throws {
        let rows = ["Đà Nẵng|Da Nang", "Hải Phòng|Haiphong", "Hà Nội|Hanoi", "Huế|Hue", "Cần Thơ|Can Tho", "Vịnh|Vinh"]
        let table = "id|en|vi" + rows.enumerated().map { "/r\($0)|\($1)" }.joined()
        #expect(try lint(table).filter { $0.hasSuffix("columns") } == ["- columns"])
    }

    @Test func messagesNameBothPlaces() throws {
        let table = "id\tvi\tvi:deprecated\na\tKiev\t\nb\tLviv\tKiev"
        let read = try GlossaryTable(table.utf8, file: "t", isLenient: true)
        #expect(
            GlossaryLint.problems(read.concepts).map(\.message) == [
                "\"Kiev\" (vi) is deprecated here and preferred for a (t:2); remove it from one of the two"
            ])
    }
}
