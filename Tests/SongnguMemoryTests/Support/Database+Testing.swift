import Foundation
import GRDB

@testable import SongnguMemory

/// Looks into files, and spoils them, with nothing but stock SQLite: no function or tokenizer of ours is registered.
enum Shell {
    /// Runs statements on a file.
    static func run(_ path: String, _ sql: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    /// The rows of a query, with "|" between columns, as the sqlite3 program prints them.
    static func rows(_ path: String, _ sql: String) throws -> [String] {
        try DatabaseQueue(path: path).read { try lines($0, sql) }
    }

    fileprivate static func lines(_ database: Database, _ sql: String) throws -> [String] {
        try Row.fetchAll(database, sql: sql).map { row in
            row.databaseValues.map { $0.isNull ? "" : String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: "|")
        }
    }
}

extension TranslationMemory {
    func rows(_ sql: String) throws -> [String] {
        try read { try Shell.lines($0, sql) }
    }

    /// Every row of every table: equal before and after means that nothing changed.
    func dump() throws -> [String] {
        let tables = [
            "document", "segment", "operation", "revision", "unit", "variant", "annotation", "provenance", "quotation",
            "exact_index", "phrase_index_data", "fuzzy_index", "fuzzy_token", "fuzzy_pair", "fuzzy_posting",
            "index_version",
            "sqlite_sequence",
        ]
        return try tables.flatMap { table in try rows("SELECT '\(table)', * FROM \(table)") }
    }
}
