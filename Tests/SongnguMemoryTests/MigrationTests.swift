import Foundation
import GRDB
import SongnguText
import Testing
import TestSupport

@testable import SongnguMemory

@Suite struct MigrationTests {
    /// A file as the first version of the schema had it.
    @Test func aFileOfTheFirstVersionKeepsAllItHad() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("old.sqlite")
        let queue = try DatabaseQueue(path: path)
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1: documents, units, provenance", migrate: Schema.migrateToVersion1)
        try migrator.migrate(queue)
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO document VALUES
                        (1, 'en', 'h1', 'Talks', '2026-11-23', 'TASS', 'wire.txt', 'Talks resumed.', '2026-11-23T09:00:00Z'),
                        (2, 'vi', 'h2', NULL, NULL, NULL, 'page.html', 'Đàm phán nối lại.', '2026-11-23T09:00:00Z');
                    INSERT INTO unit VALUES
                        (4, '\(Self.hex(.pair("Talks resumed.", "Đàm phán nối lại.")))', '2026-11-23T09:00:00Z'),
                        (7, '\(Self.hex(.pair("The end.", "Hết.")))', '2020-01-01T00:00:00Z');
                    INSERT INTO variant VALUES
                        (8, 4, 0, 'en', 'Talks resumed.'), (9, 4, 1, 'vi', 'Đàm phán nối lại.'),
                        (12, 7, 0, 'en', 'The end.'), (13, 7, 1, 'vi', 'Hết.');
                    INSERT INTO provenance VALUES
                        (1, 4, 'align', 'quote', 0.9, '2026-11-23T09:00:00Z', 1, 2, '[[0,14]]', '[[0,21]]', NULL, NULL),
                        (2, 7, 'import', NULL, NULL, '2026-11-23T10:00:00Z', NULL, NULL, NULL, NULL, 'a.tmx', 't7'),
                        (3, 7, 'import', NULL, NULL, '2026-11-23T11:00:00Z', NULL, NULL, NULL, NULL, 'b.tmx', NULL);
                    INSERT INTO quotation VALUES (1, 0, '[[0,5]]', '[[0,4]]', 'ông');
                    """)
        }
        try queue.close()
        let memory = try TranslationMemory.open(path: path)
        var units: [TranslationUnit] = []
        try memory.forEachUnit { units.append($0) }
        #expect(units.map(\.id) == [4, 7])
        #expect(units.map(\.status) == [.draft, .approved])
        #expect(units.map(\.created) == [TestClock.date(0), Date(timeIntervalSince1970: 1_577_836_800)])
        #expect(units[0].variants == .pair("Talks resumed.", "Đàm phán nối lại."))
        guard case .align(let place) = units[0].provenance.first?.origin else {
            Issue.record("the alignment is lost")
            return
        }
        #expect(place.source.title == "Talks")
        #expect(place.quotes == [QuotePair(source: [0..<5], target: [0..<4], speaker: "ông")])
        #expect(
            units[1].provenance.map(\.origin)
                == [.import(file: "a.tmx", tuid: "t7"), .import(file: "b.tmx", tuid: nil)])
        #expect(try memory.phrase("dam phan").total == 1)
        #expect(try memory.add("The end.", "Hết.").units == .init(known: 1))
        #expect(try memory.verify() == [])
        #expect(try memory.rows("SELECT identifier FROM grdb_migrations").count == 3)
    }

    static func hex(_ variants: [Variant]) -> String {
        UnitKey(of: variants).data.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
