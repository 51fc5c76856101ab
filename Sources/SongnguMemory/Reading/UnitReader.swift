import Foundation
import SongnguText
internal import GRDB

/// Reads units out of the file.
struct UnitReader {
    let database: Database

    func unit(_ id: Int64) throws -> TranslationUnit {
        let find = try database.cachedStatement(sql: "SELECT created_at FROM unit WHERE id = ?")
        guard let created = try String.fetchOne(find, arguments: [id]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is no unit \(id)")
        }
        return try unit(id, created: created)
    }

    func unit(_ id: Int64, created: String) throws -> TranslationUnit {
        let find = try database.cachedStatement(
            sql: "SELECT language, text FROM variant WHERE unit_id = ? ORDER BY ordinal")
        let variants = try Row.fetchAll(find, arguments: [id]).map { row in
            Variant(language: LanguageTag(row["language"] as String), text: row["text"])
        }
        return TranslationUnit(
            id: id, created: try ProvenanceReader.date(created), variants: variants,
            provenance: try ProvenanceReader(database: database).provenance(of: id))
    }
}
