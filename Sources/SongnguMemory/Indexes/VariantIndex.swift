internal import GRDB

/// A table that makes variants findable, and that can be made anew from them at any time.
///
/// Entries are added in the transaction that adds the variant; a trigger removes them with it, so that removing units
/// by other means keeps the file whole.
protocol VariantIndex: Sendable {
    /// The table's name too.
    static var name: String { get }
    /// Goes up with every change of what is stored, foldings of `SongnguText` included.
    static var version: Int { get }

    static func create(in database: Database) throws
    static func add(_ text: String, id: Int64, to database: Database) throws
}

extension VariantIndex {
    static var trigger: String { "\(name)_follows_variant" }
}

/// All indexes, and the table that says which version of each a file holds.
enum VariantIndexes {
    static let all: [any VariantIndex.Type] = [ExactIndex.self, PhraseIndex.self]

    static func add(_ text: String, id: Int64, to database: Database) throws {
        for index in all { try index.add(text, id: id, to: database) }
    }

    /// The indexes that are missing or were made by another version.
    static func outdated(_ database: Database) throws -> [any VariantIndex.Type] {
        let versions = try versions(database)
        let names = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master"))
        return all.filter {
            versions[$0.name] != $0.version || !names.contains($0.name) || !names.contains($0.trigger)
        }
    }

    static func versions(_ database: Database) throws -> [String: Int] {
        let rows = try Row.fetchAll(database, sql: "SELECT name, version FROM index_version")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["version"]) })
    }

    /// O(size of all variants).
    static func rebuild(_ index: any VariantIndex.Type, in database: Database) throws {
        try database.execute(
            sql: "DROP TRIGGER IF EXISTS \(index.trigger); DROP TABLE IF EXISTS \(index.name)")
        try index.create(in: database)
        try database.execute(
            sql: """
                CREATE TRIGGER \(index.trigger) AFTER DELETE ON variant BEGIN
                    DELETE FROM \(index.name) WHERE rowid = old.id;
                END
                """)
        let variants = try Row.fetchCursor(database, sql: "SELECT id, text FROM variant ORDER BY id")
        while let variant = try variants.next() {
            try index.add(variant["text"], id: variant["id"], to: database)
        }
        try database.execute(
            sql: "INSERT OR REPLACE INTO index_version (name, version) VALUES (?, ?)",
            arguments: [index.name, index.version])
    }
}
