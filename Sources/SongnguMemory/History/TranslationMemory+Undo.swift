internal import GRDB

/// What undoing an operation did.
package struct UndoReport: Hashable, Sendable {
    /// What was undone.
    package let operation: Operation
    /// Units that are as they were before it, or gone again.
    package let undone: Int
    /// Units that were changed since, and stay as they are.
    package let kept: [Int64]
}

extension TranslationMemory {
    /// Makes units be as they were before an operation, in one transaction; this is an operation too, and can be undone.
    ///
    /// Units that were changed after it by operations which still count stay as they are. Documents stay.
    /// Throws ``MemoryError/nothingToUndo(path:)``, ``MemoryError/noSuchOperation(path:id:)`` and
    /// ``MemoryError/undoneBefore(path:id:)``. O(units of the operation); one without an id that made units is looked for
    /// in all of them.
    /// - Parameter id: nil for the latest that counts.
    package func undo(_ id: Int64? = nil, author: String? = nil) throws -> UndoReport {
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let reader = OperationReader(database: database)
            let (undone, undoing) = try reader.void()
            let void = undone.union(undoing)
            guard let id = try id ?? reader.latest(without: void) else { throw MemoryError.nothingToUndo(path: path) }
            let exists = try Int.fetchOne(
                database, sql: "SELECT 1 FROM operation WHERE id = ? AND merged_by IS NULL",
                arguments: [id])
            guard exists != nil else { throw MemoryError.noSuchOperation(path: path, id: id) }
            guard !undone.contains(id) else { throw MemoryError.undoneBefore(path: path, id: id) }
            let writer = OperationWriter(database, .undo, stamp: stamp, author: author, undoes: id)
            let units = try UnitWriter(database, writer)
            let merged = try Set(
                Int64.fetchAll(database, sql: "SELECT id FROM operation WHERE merged_by = ?", arguments: [id]))
            let work = Undoing(database: database, units: units, operation: id, void: void, merged: merged)
            let result = try work.run()
            // An operation that left nothing to undo counts as undone too.
            _ = try writer.id()
            try units.finish()
            return UndoReport(operation: try reader.operation(id), undone: result.undone, kept: result.kept.sorted())
        }
    }
}

private struct Undoing {
    let database: Database
    let units: UnitWriter
    let operation: Int64
    let void: Set<Int64>
    /// Operations of another memory that it brought.
    let merged: Set<Int64>

    /// From so many units on, and a quarter of all, indexes are made anew.
    private static let many = 1_000

    func run() throws -> (undone: Int, kept: Set<Int64>) {
        var undone = 0
        var kept: Set<Int64> = []
        let revised = try Row.fetchAll(
            database, sql: "SELECT unit_id, before FROM revision WHERE operation_id = ? ORDER BY unit_id",
            arguments: [operation])
        let made = try ids("SELECT id FROM unit WHERE operation_id = ? ORDER BY id")
        let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM unit") ?? 0
        let affected = revised.count + made.count
        units.rebuildsIndexes = affected > Self.many && 4 * affected > all
        for row in revised {
            let unit: Int64 = row["unit_id"]
            if try isChangedSince(unit) {
                kept.insert(unit)
                continue
            }
            if let before = row["before"] as String? {
                let state: UnitState = try JSONColumn.value(of: before)
                // Another unit may have got its words meanwhile.
                if let other = try units.unit(withKey: UnitKey(of: state.fullVariants)), other != unit,
                    !revised.contains(where: { $0["unit_id"] == other })
                {
                    kept.insert(unit)
                    continue
                }
                try units.put(state)
            } else {
                try units.remove(unit)
            }
            undone += 1
        }
        let seen = Set(revised.map { $0["unit_id"] as Int64 })
        for unit in made where !seen.contains(unit) {
            if try isChangedSince(unit) {
                kept.insert(unit)
            } else {
                try units.remove(unit)
                undone += 1
            }
        }
        for row in try ids("SELECT DISTINCT unit_id FROM provenance WHERE operation_id = ? ORDER BY unit_id")
        where !seen.contains(row) && !kept.contains(row) {
            for provenance in try units.reader.state(row)?.provenance ?? [] where provenance.operation == operation {
                try units.removeProvenance(provenance.id, of: row)
            }
            undone += 1
        }
        return (undone, kept)
    }

    private func ids(_ sql: String) throws -> [Int64] {
        try Int64.fetchAll(database, sql: sql, arguments: [operation])
    }

    /// Whether an operation after this one, which still counts, changed a unit or gave it provenance.
    private func isChangedSince(_ unit: Int64) throws -> Bool {
        let later = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT operation_id FROM revision WHERE unit_id = :unit AND operation_id > :operation
                    UNION SELECT operation_id FROM provenance WHERE unit_id = :unit AND operation_id > :operation
                    """),
            arguments: ["unit": unit, "operation": operation])
        let own = try units.operation.id()
        return later.contains { !void.contains($0) && $0 != own && !merged.contains($0) }
    }
}
