import SongnguText
internal import GRDB

/// The provenance that one pair of documents gives to units.
struct AlignmentWriter {
    /// Everything a row says but its operation: a bead with the same entry is the same bead.
    struct Entry: Hashable {
        var unit: Int64
        var kind: RenderingKind?
        var score: Double?
        var context: SegmentContext?
        var place: UnitState.Place
    }

    let units: UnitWriter
    let source: Int64
    let target: Int64

    /// What is stored of an entry.
    struct Stored: Hashable {
        /// Of the row.
        var id: Int64
        /// A person judged it in a review.
        var isJudged: Bool
    }

    /// What is stored of the pair.
    func stored() throws -> [Entry: Stored] {
        let ids = try Int64.fetchAll(
            units.database,
            sql: "SELECT DISTINCT unit_id FROM provenance WHERE source_id = ? AND target_id = ? ORDER BY unit_id",
            arguments: [source, target])
        let operations = OperationReader(database: units.database)
        var judging: [Int64: Bool] = [:]
        func isJudged(by operation: Int64) throws -> Bool {
            let isReview = try judging[operation] ?? (operations.operation(operation).kind == .review)
            judging[operation] = isReview
            return isReview
        }
        var entries: [Entry: Stored] = [:]
        for id in ids {
            for provenance in try units.reader.state(id)?.provenance ?? [] {
                guard let place = provenance.place, place.source == source, place.target == target else { continue }
                let entry = Entry(
                    unit: id, kind: provenance.kind, score: provenance.score, context: provenance.context, place: place)
                entries[entry] = Stored(id: provenance.id, isJudged: try isJudged(by: provenance.operation))
            }
        }
        return entries
    }

    func insert(_ entry: Entry) throws {
        try units.addProvenance(
            UnitState.ProvenanceState(
                id: 0, operation: 0, kind: entry.kind, score: entry.score, context: entry.context, place: entry.place),
            to: entry.unit)
    }
}
