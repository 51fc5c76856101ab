internal import GRDB

/// Reads operations out of the file.
struct OperationReader {
    let database: Database

    func operation(_ id: Int64) throws -> Operation {
        let find = try database.cachedStatement(sql: "SELECT * FROM operation WHERE id = ?")
        guard let row = try Row.fetchOne(find, arguments: [id]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is no operation \(id)")
        }
        return try operation(row)
    }

    func operation(_ row: Row) throws -> Operation {
        Operation(
            id: row["id"], kind: Operation.Kind(rawValue: row["kind"]) ?? .edit, at: try Timestamp.stored(row["at"]),
            author: row["author"], file: row["file"], undoes: row["undoes"], made: row["made"],
            changed: row["changed"], removed: row["removed"])
    }

    /// Operations that do not count any more: those that were undone, and those that undid them. O(undone).
    func void() throws -> (undone: Set<Int64>, undoing: Set<Int64>) {
        let rows = try Row.fetchAll(
            database, sql: "SELECT id, undoes FROM operation WHERE undoes IS NOT NULL ORDER BY id DESC")
        var void: (undone: Set<Int64>, undoing: Set<Int64>) = ([], [])
        // The youngest first: what was undone itself undoes nothing.
        for row in rows where !void.undone.contains(row["id"]) {
            void.undone.insert(row["undoes"])
            void.undoing.insert(row["id"])
        }
        return void
    }

    /// The latest operation on this memory that is none of some.
    func latest(without void: Set<Int64>) throws -> Int64? {
        let ids = try Int64.fetchCursor(
            database, sql: "SELECT id FROM operation WHERE merged_by IS NULL ORDER BY id DESC")
        return try ids.first { !void.contains($0) }
    }
}
