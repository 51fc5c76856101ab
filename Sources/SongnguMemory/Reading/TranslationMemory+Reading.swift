internal import GRDB

extension TranslationMemory {
    /// Calls `body` with every unit, oldest first, as the file was when the call began: what is saved meanwhile is
    /// not seen. One unit is held at a time. An error of `body` ends it and goes on. `body` must not call the memory.
    package func forEachUnit(_ body: (TranslationUnit) throws -> Void) throws {
        try read { database in
            let reader = UnitReader(database: database)
            let units = try Row.fetchCursor(database, sql: "SELECT id, created_at FROM unit ORDER BY id")
            while let unit = try units.next() {
                try body(try reader.unit(unit["id"], created: unit["created_at"]))
            }
        }
    }

    /// A document by the id of its ``DocumentReference``; nil where there is none.
    package func document(_ id: Int64) throws -> StoredDocument? {
        try read { try DocumentReader(database: $0).document(id) }
    }
}
