import SongnguText
import Testing

@testable import SongnguAlignment

@Suite struct WordTableTests {
    @Test(arguments: [
        ("~agree", ["agree", "agrees", "agreed", "agreeing"]),
        ("~deny", ["deny", "denies", "denied", "denying"]),
        ("~rule out", ["rule out", "rules out", "ruled out", "ruling out"]),
        ("~reach", ["reach", "reaches", "reached", "reaching"]),
        ("~delay", ["delay", "delays", "delayed", "delaying"]),
        ("sold", ["sold"]),
    ])
    func `a regular verb is listed once`(entry: String, forms: [String]) {
        #expect(EnglishInflection.forms(of: entry) == forms)
    }

    @Test func `the longest phrase wins and skipped phrases are none`() {
        let table = WordTable.of(.vietnamese)
        let words = Passage.words(of: "dài 5 dặm vuông")
        #expect(table.match(.unit, in: words, at: 2)?.words == 2..<4)
        #expect(table.matches(.change, in: Passage.words(of: "tăng trưởng giảm")).map(\.key) == ["fall"])
    }

    @Test(arguments: ["words.en", "words.vi", "roles", "agencies"])
    func `every row of the tables is read`(name: String) throws {
        let (bytes, columns) = try #require(
            [
                "words.en": (PackageResources.words_en_tsv, 3), "words.vi": (PackageResources.words_vi_tsv, 3),
                "roles": (PackageResources.roles_tsv, 4), "agencies": (PackageResources.agencies_tsv, 1),
            ][name])
        let rows = TableFile.rows(bytes)
        #expect(!rows.isEmpty)
        for row in rows {
            #expect(row.count == columns, "\(row)")
            if columns == 3 { #expect(WordClass(rawValue: row[0]) != nil, "\(row)") }
        }
    }

    @Test func `both languages know the same claims, units and amounts`() {
        func keys(_ bytes: [UInt8], _ types: Set<String>) -> Set<String> {
            Set(TableFile.rows(bytes).filter { types.contains($0[0]) && $0[1] != "skip" }.map { $0[1] })
        }
        for types in [Set(["claim+", "claim-"]), ["amount"], ["sure"]] {
            let (left, right) = (keys(PackageResources.words_en_tsv, types), keys(PackageResources.words_vi_tsv, types))
            #expect(left.symmetricDifference(right).isEmpty)
        }
    }

    @Test(arguments: [
        ("2026-11-23", 2), ("1970-01-01", 5), ("2024-02-29", 5), ("1899-12-31", 1),
    ])
    func `weekdays of days`(date: String, weekday: Int) {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        let number = CalendarDay.number(year: parts[0], month: parts[1], day: parts[2])
        #expect(CalendarDay.weekday(number) == weekday)
    }
}
