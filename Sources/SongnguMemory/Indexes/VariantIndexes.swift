import SongnguText
internal import GRDB

/// All indexes, and the table that says which version of each a file holds.
enum VariantIndexes {
    static let all: [any VariantIndex.Type] = [ExactIndex.self, PhraseIndex.self, FuzzyIndex.self]

    /// Adds to all of them; to be finished before the transaction ends.
    final class Writer {
        private let writers: [any VariantIndexWriter]

        init(_ database: Database, indexes: [any VariantIndex.Type] = all) throws {
            writers = try indexes.map { try $0.writer(database) }
        }

        func add(_ variant: VariantContent, id: Int64) throws {
            for writer in writers { try writer.add(variant, id: id) }
        }

        func remove(_ variant: VariantContent, id: Int64) throws {
            for writer in writers { try writer.remove(variant, id: id) }
        }

        func finish() throws {
            for writer in writers { try writer.finish() }
        }
    }

    /// The indexes that are missing or were made by another version.
    static func outdated(_ database: Database) throws -> [any VariantIndex.Type] {
        let versions = try versions(database)
        let names = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master"))
        return all.filter {
            versions[$0.name] != $0.version || !names.isSuperset(of: [$0.name] + $0.otherTables)
        }
    }

    static func versions(_ database: Database) throws -> [String: Int] {
        let rows = try Row.fetchAll(database, sql: "SELECT name, version FROM index_version")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["version"]) })
    }

    /// O(size of all variants).
    static func rebuild(_ indexes: [any VariantIndex.Type], in database: Database) throws {
        for index in indexes {
            for table in [index.name] + index.otherTables {
                try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
            }
            try index.create(in: database)
        }
        let writer = try Writer(database, indexes: indexes)
        let variants = try Row.fetchCursor(database, sql: "SELECT id, language, text FROM variant ORDER BY id")
        while let variant = try variants.next() {
            let language = LanguageTag(variant["language"] as String)
            try writer.add(VariantContent(language: language, text: variant["text"]), id: variant["id"])
        }
        try writer.finish()
        for index in indexes {
            try database.execute(
                sql: "INSERT OR REPLACE INTO index_version (name, version) VALUES (?, ?)",
                arguments: [index.name, index.version])
        }
    }
}
