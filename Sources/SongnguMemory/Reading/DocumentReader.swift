import SongnguText
internal import GRDB

/// Reads documents out of the file.
struct DocumentReader {
    let database: Database

    func document(_ id: Int64) throws -> StoredDocument? {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM document WHERE id = ?", arguments: [id]) else {
            return nil
        }
        return StoredDocument(
            reference: reference(row), hash: row["hash"], text: row["text"],
            added: try Timestamp.stored(row["added_at"]), segments: try segments(of: id))
    }

    func reference(_ id: Int64) throws -> DocumentReference {
        let find = try database.cachedStatement(
            sql: "SELECT id, language, title, date, outlet, path FROM document WHERE id = ?")
        guard let row = try Row.fetchOne(find, arguments: [id]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is no document \(id)")
        }
        return reference(row)
    }

    private func reference(_ row: Row) -> DocumentReference {
        DocumentReference(
            id: row["id"], language: LanguageTag(row["language"] as String), title: row["title"], date: row["date"],
            outlet: row["outlet"], path: row["path"])
    }

    func segments(of id: Int64) throws -> [Segment] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT text, start_offset, end_offset, block FROM segment WHERE document_id = ? ORDER BY ordinal",
            arguments: [id])
        return rows.map { row in
            let start: Int = row["start_offset"]
            let end: Int = row["end_offset"]
            return Segment(
                text: row["text"], range: start..<max(start, end), block: BlockKind(rawValue: row["block"]) ?? .body)
        }
    }
}
