import SongnguText
internal import GRDB

extension UnitWriter {
    /// Gives a unit what another of the same words has beside provenance: the annotations it lacks, the older of two
    /// creation stamps and the newer of two change stamps, each with its author; and a draft the status.
    func merge(
        _ stamps: UnitStamps, status: UnitStatus?, _ annotations: [UnitState.AnnotationState],
        of variants: [Variant], into unit: Int64
    ) throws {
        try annotate(unit, annotations, of: variants)
        guard stamps != UnitStamps() || status != nil, let state = try reader.state(unit) else { return }
        var merged = state
        // Stamps of one form sort as the times they name.
        let present = try state.created ?? made(by: state.operation)
        if let created = stamps.created, created < present {
            merged.created = created
            merged.createdBy = stamps.createdBy
        }
        if let changed = stamps.changed, changed > state.changed ?? "" {
            merged.changed = changed
            merged.changedBy = stamps.changedBy
        }
        if let status, state.status == .draft { merged.status = status }
        guard merged != state else { return }
        try operation.record(state)
        try update(merged)
    }

    /// Writes a unit's own row anew.
    func update(_ state: UnitState) throws {
        try database.cachedStatement(
            sql: """
                UPDATE unit SET status = ?, created_at = ?, created_by = ?, changed_at = ?, changed_by = ? WHERE id = ?
                """
        ).execute(arguments: [
            state.status.rawValue, state.created, state.createdBy, state.changed, state.changedBy, state.id,
        ])
    }

    private func made(by operation: Int64) throws -> String {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT at FROM operation WHERE id = ?"), arguments: [operation]) ?? ""
    }

    /// Removes those of the units that are drafts and have no provenance left, and says how many.
    func removeOrphans(among units: Set<Int64>) throws -> Int {
        var removed = 0
        for id in units.sorted() {
            guard let state = try reader.state(id), state.status == .draft, state.provenance.isEmpty else { continue }
            try remove(id)
            removed += 1
        }
        return removed
    }
}
