import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguMemory

@Suite struct IndexTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("tm.sqlite")
        let memory = try TranslationMemory.open(path: path)
        try memory.add("Peace, in the U.S.", "Hoà bình ở Mỹ".decomposedStringWithCanonicalMapping)
        try memory.add("Dialogue", "Đối thoại")
    }

    @Test func storesFoldedWordsWithAndWithoutTones() throws {
        try Shell.run(path, "CREATE VIRTUAL TABLE words USING fts5vocab (phrase_index, instance)")
        let words = """
            SELECT doc || '|' || col || '|' || group_concat(term, ' ')
            FROM (SELECT * FROM words ORDER BY doc, col DESC, offset) GROUP BY doc, col ORDER BY doc, col DESC
            """
        #expect(
            try Shell.rows(path, words) == [
                "1|toneless|peace in the u s", "1|toned|\u{E000}", "2|toneless|hoa binh o my",
                "2|toned|hoà bình ở mỹ", "3|toneless|dialogue", "3|toned|\u{E000}", "4|toneless|doi thoai",
                "4|toned|đối thoại",
            ])
    }

    @Test func anotherProgramSearchesAndRemoves() throws {
        let search = "SELECT rowid FROM phrase_index WHERE phrase_index MATCH 'toneless : \"doi thoai\"'"
        #expect(try Shell.rows(path, search) == ["4"])
        try Shell.run(path, "PRAGMA foreign_keys = ON; DELETE FROM unit WHERE id = 2")
        let memory = try TranslationMemory.open(path: path)
        #expect(try memory.phrase("doi thoai").total == 0)
        #expect(try memory.exact("Đối thoại").isEmpty)
        #expect(try memory.fuzzy("Đối thoại").total == 0)
        #expect(
            try memory.verify() == [
                "exact_index has 2 variants that are not there", "phrase_index has 2 variants that are not there",
                "fuzzy_index has 2 variants that are not there",
            ])
        try memory.rebuildIndexes()
        #expect(try memory.verify() == [])
    }

    /// Ways in which indexes go stale; each is mended by opening the file.
    @Test(arguments: [
        "UPDATE index_version SET version = 0; INSERT INTO phrase_index (phrase_index) VALUES ('delete-all')",
        "DELETE FROM index_version; DELETE FROM exact_index; DELETE FROM fuzzy_index",
        "DROP TABLE phrase_index",
        "DROP TABLE exact_index",
        "DROP TABLE fuzzy_posting",
        "DELETE FROM index_version WHERE name = 'fuzzy_index'; DELETE FROM fuzzy_posting",
    ])
    func staleIndexIsMadeAnew(spoil: String) throws {
        let before = try TranslationMemory.open(path: path).dump()
        try Shell.run(path, spoil)
        let memory = try TranslationMemory.open(path: path)
        #expect(try memory.phrase("doi thoai").total == 1)
        #expect(try memory.exact("Đối thoại").count == 1)
        #expect(try memory.fuzzy("Đối thoại").total == 1)
        // Made in one go, words are numbered in another order.
        func lasting(_ row: String) -> Bool { !row.hasPrefix("phrase_index_data") && !row.hasPrefix("fuzzy") }
        #expect(try memory.dump().filter(lasting) == before.filter(lasting))
    }

    @Test(arguments: [
        ("DELETE FROM exact_index WHERE variant_id = 2", "exact_index lacks 1 of 4 variants"),
        ("INSERT INTO fuzzy_index VALUES (9, x'01')", "fuzzy_index has 1 variants that are not there"),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM unit WHERE id = 2",
            "a row of variant refers to one of unit that is not there"
        ),
    ])
    func verifyingTellsWhatIsWrong(spoil: String, fault: String) throws {
        #expect(try TranslationMemory.open(path: path).verify() == [])
        try Shell.run(path, spoil)
        #expect(try TranslationMemory.open(path: path).verify().contains(fault))
    }

    @Test func verifyingTellsWhatFuzzySearchMisses() throws {
        let memory = try TranslationMemory.open(path: path)
        let texts = try memory.sampleTexts(4)
        #expect(Set(texts).count == 4)
        #expect(try memory.verifyFuzzy(texts, language: .english).isEmpty)
        try Shell.run(path, "DELETE FROM fuzzy_posting")
        #expect(try memory.verifyFuzzy(["Dialogue"], language: .english).map(\.missed) == [1])
    }

    @Test func rebuildsOnRequest() throws {
        try Shell.run(path, "UPDATE variant SET text = 'Hội đàm' WHERE id = 4")
        let memory = try TranslationMemory.open(path: path)
        #expect(try memory.phrase("hội đàm").total == 0)
        try memory.rebuildIndexes()
        #expect(try memory.phrase("hội đàm").total == 1)
        #expect(try memory.phrase("đối thoại").total == 0)
    }
}
