import SongnguText
internal import GRDB

/// The provenance that one pair of documents gives to units.
struct AlignmentWriter {
    /// Everything a row says but its stamp: a bead with the same entry is the same bead.
    struct Entry: Hashable {
        var unit: Int64
        var sourceRanges: [ByteRange]
        var targetRanges: [ByteRange]
        var kind: RenderingKind?
        var score: Double?
        var quotes: [QuotePair]
    }

    let database: Database
    let source: Int64
    let target: Int64
    let stamp: String

    /// What is stored of the pair, by row id.
    func stored() throws -> [Entry: Int64] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM provenance WHERE source_id = ? AND target_id = ? ORDER BY id",
            arguments: [source, target])
        var entries: [Entry: Int64] = [:]
        for row in rows {
            let entry = Entry(
                unit: row["unit_id"],
                sourceRanges: try ProvenanceReader.ranges(row["source_ranges"]),
                targetRanges: try ProvenanceReader.ranges(row["target_ranges"]),
                kind: (row["kind"] as String?).flatMap(RenderingKind.init(rawValue:)),
                score: row["score"],
                quotes: try ProvenanceReader(database: database).quotes(of: row["id"]))
            entries[entry] = row["id"]
        }
        return entries
    }

    func insert(_ entry: Entry) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO provenance
                    (unit_id, origin, kind, score, saved_at, source_id, target_id, source_ranges, target_ranges)
                VALUES (?, 'align', ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            entry.unit, entry.kind?.rawValue, entry.score, stamp, source, target,
            RangeList.text(of: entry.sourceRanges), RangeList.text(of: entry.targetRanges),
        ])
        let id = database.lastInsertedRowID
        for (ordinal, quote) in entry.quotes.enumerated() {
            try database.cachedStatement(
                sql: """
                    INSERT INTO quotation (provenance_id, ordinal, source_ranges, target_ranges, speaker)
                    VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                id, ordinal, RangeList.text(of: quote.source), RangeList.text(of: quote.target), quote.speaker,
            ])
        }
    }

    func remove(_ id: Int64) throws {
        try database.cachedStatement(sql: "DELETE FROM provenance WHERE id = ?").execute(arguments: [id])
    }
}
