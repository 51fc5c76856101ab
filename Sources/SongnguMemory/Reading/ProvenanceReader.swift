import Foundation
import SongnguText
internal import GRDB

/// Reads provenance out of the file.
struct ProvenanceReader {
    let database: Database

    /// Where a unit comes from, oldest first.
    func provenance(of unit: Int64) throws -> [Provenance] {
        let find = try database.cachedStatement(
            sql: "SELECT * FROM provenance WHERE unit_id = ? ORDER BY saved_at, id")
        return try Row.fetchAll(find, arguments: [unit]).map { row in
            Provenance(
                origin: try origin(row), kind: (row["kind"] as String?).flatMap(RenderingKind.init(rawValue:)),
                score: row["score"], saved: try Self.date(row["saved_at"]))
        }
    }

    private func origin(_ row: Row) throws -> Provenance.Origin {
        guard let source = row["source_id"] as Int64?, let target = row["target_id"] as Int64? else {
            return .import(file: row["file"] ?? "", tuid: row["tuid"])
        }
        let documents = DocumentReader(database: database)
        return .align(
            AlignedPlace(
                source: try documents.reference(source), target: try documents.reference(target),
                sourceRanges: try Self.ranges(row["source_ranges"]),
                targetRanges: try Self.ranges(row["target_ranges"]), quotes: try quotes(of: row["id"])))
    }

    func quotes(of provenance: Int64) throws -> [QuotePair] {
        let find = try database.cachedStatement(
            sql: "SELECT source_ranges, target_ranges, speaker FROM quotation WHERE provenance_id = ? ORDER BY ordinal")
        return try Row.fetchAll(find, arguments: [provenance]).map { row in
            QuotePair(
                source: try Self.ranges(row["source_ranges"]), target: try Self.ranges(row["target_ranges"]),
                speaker: row["speaker"])
        }
    }

    static func ranges(_ text: String) throws -> [ByteRange] {
        guard let ranges = RangeList.ranges(of: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\"\(text)\" is not a list of ranges")
        }
        return ranges
    }

    static func date(_ text: String) throws -> Date {
        guard let date = Timestamp.date(of: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\"\(text)\" is not a time stamp")
        }
        return date
    }
}
