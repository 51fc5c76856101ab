import SongnguText
internal import GRDB

/// Brings judged beads of two documents into the memory and out of it.
struct ReviewedUnits {
    let database: Database
    let review: ReviewSummary
    let author: String?
    let stamp: String

    /// Returns the operation; nil where nothing was changed.
    ///
    /// A unit that has no place left goes, whatever its status: nobody vouches for it any more.
    func replace(_ dropped: Set<ReviewUpdate.Place>, by accepted: [UnitDraft]) throws -> Int64? {
        let before = try lastOperation()
        let operation = OperationWriter(database, .review, stamp: stamp, author: author)
        let units = try UnitWriter(database, operation)
        let alignment = AlignmentWriter(units: units, source: review.source.id, target: review.target.id)
        var left: Set<Int64> = []
        let stored = try alignment.stored()
        let wanted = Set(accepted.map { ReviewUpdate.Place(source: $0.source.ranges, target: $0.target.ranges) })
        // Drafts that an alignment saved give way to what was judged.
        for (entry, row) in stored.sorted(by: { $0.value.id < $1.value.id })
        where dropped.contains(entry.bead) || wanted.contains(entry.bead) {
            try units.removeProvenance(row.id, of: entry.unit)
            left.insert(entry.unit)
        }
        for draft in accepted { left.remove(try accept(draft, units, alignment)) }
        for unit in left.sorted() where try units.reader.state(unit)?.provenance.isEmpty == true {
            try units.remove(unit)
        }
        try units.finish()
        let last = try lastOperation()
        return last == before ? nil : last
    }

    /// Returns the unit.
    private func accept(_ draft: UnitDraft, _ units: UnitWriter, _ alignment: AlignmentWriter) throws -> Int64 {
        let prepared = PreparedUnit([
            Variant(language: review.source.language, text: draft.source.text),
            Variant(language: review.target.language, text: draft.target.text),
        ])
        let known = try units.unit(withKey: prepared.key)
        let unit = try known ?? units.make(prepared, status: .approved)
        if known != nil, var state = try units.reader.state(unit), state.status != .approved {
            try units.operation.record(state)
            state.status = .approved
            state.changed = stamp
            state.changedBy = author
            try units.update(state)
        }
        try alignment.insert(
            AlignmentWriter.Entry(
                unit: unit, kind: draft.kind, score: draft.score, context: try context(of: draft),
                place: UnitState.Place(
                    source: review.source.id, target: review.target.id, sourceRanges: draft.source.ranges,
                    targetRanges: draft.target.ranges,
                    quotes: draft.quotes.map {
                        UnitState.Quote(source: $0.source, target: $0.target, speaker: $0.speaker)
                    })))
        return unit
    }

    private func context(of draft: UnitDraft) throws -> SegmentContext {
        let segments = try DocumentReader(database: database).segments(of: review.source.id)
        return Article(language: review.source.language, text: "", segments: segments).context(of: draft.source.ranges)
    }

    private func lastOperation() throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT max(id) FROM operation")
    }
}

extension AlignmentWriter.Entry {
    fileprivate var bead: ReviewUpdate.Place {
        ReviewUpdate.Place(source: place.sourceRanges, target: place.targetRanges)
    }
}
