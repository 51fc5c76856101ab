package import SongnguText
internal import GRDB

/// A unit where it stands in a document, and what is on the other side.
package struct PlacedUnit: Hashable, Sendable {
    package let unit: TranslationUnit
    /// Whether the document is the source.
    package let isSource: Bool
    /// Into the document's text.
    package let ranges: [ByteRange]
    package let other: DocumentReference
}

extension TranslationMemory {
    /// The units that a document gave, in the order of its text; none where there is no such document.
    package func units(inDocument id: Int64) throws -> [PlacedUnit] {
        try read { database in
            let reader = UnitReader(database: database)
            let documents = DocumentReader(database: database)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT unit_id, source_id, target_id, source_ranges, target_ranges FROM provenance
                    WHERE source_id = :id OR target_id = :id ORDER BY id
                    """, arguments: ["id": id])
            let placed = try rows.map { row in
                let source: Int64 = row["source_id"]
                let isSource = source == id
                return PlacedUnit(
                    unit: try reader.unit(row["unit_id"]), isSource: isSource,
                    ranges: try RangeList.stored(row[isSource ? "source_ranges" : "target_ranges"]),
                    other: try documents.reference(isSource ? row["target_id"] : source))
            }
            return placed.sorted { one, other in
                let (first, second) = (one.ranges.first?.lowerBound ?? 0, other.ranges.first?.lowerBound ?? 0)
                return (first, one.unit.id) < (second, other.unit.id)
            }
        }
    }

    /// The reviews that a document is in, the last changed first.
    package func reviews(ofDocument id: Int64) throws -> [ReviewSummary] {
        try read { database in
            let reader = ReviewReader(database: database)
            let ids = try Int64.fetchAll(
                database,
                sql: "SELECT id FROM review WHERE source_id = :id OR target_id = :id ORDER BY changed_at DESC, id DESC",
                arguments: ["id": id])
            return try ids.compactMap { try reader.review($0)?.summary }
        }
    }
}
