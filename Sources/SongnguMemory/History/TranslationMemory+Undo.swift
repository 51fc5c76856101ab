internal import GRDB

/// What undoing an operation did.
package struct UndoReport: Hashable, Sendable {
    /// What was undone.
    package let operation: Operation
    /// Units that are as they were before it, or gone again.
    package let units: Int
}

extension TranslationMemory {
    /// Makes units be as they were before an operation, in one transaction; this is an operation too, and can be undone.
    /// Documents stay.
    ///
    /// All of it is undone or nothing: where an operation that still counts changed one of the units later,
    /// ``MemoryError/changedSince(path:id:units:)`` is thrown. Throws ``MemoryError/nothingToUndo(path:)``,
    /// ``MemoryError/noSuchOperation(path:id:)``, ``MemoryError/undoneBefore(path:id:)`` and
    /// ``MemoryError/forgotten(path:id:)`` too. O(units of the operation); units that it made are looked for in all.
    /// - Parameter id: nil for the latest that counts.
    package func undo(_ id: Int64? = nil, author: String? = nil) throws -> UndoReport {
        let stamp = Timestamp.text(of: now())
        return try write { try undo(id, author: author, stamp: stamp, in: $0) }
    }

    /// The same in a transaction of more.
    func undo(_ id: Int64?, author: String?, stamp: String, in database: Database) throws -> UndoReport {
        let reader = OperationReader(database: database)
        let (undone, undoing) = try reader.void()
        let void = undone.union(undoing)
        guard let id = try id ?? reader.latest(without: void) else { throw MemoryError.nothingToUndo(path: path) }
        let isForgotten = try Bool.fetchOne(
            database, sql: "SELECT is_forgotten FROM operation WHERE id = ? AND merged_by IS NULL", arguments: [id])
        guard let isForgotten else { throw MemoryError.noSuchOperation(path: path, id: id) }
        guard !isForgotten else { throw MemoryError.forgotten(path: path, id: id) }
        guard !undone.contains(id) else { throw MemoryError.undoneBefore(path: path, id: id) }
        let writer = OperationWriter(database, .undo, stamp: stamp, author: author, undoes: id)
        let units = try UnitWriter(database, writer)
        let work = try Undoing(database, units, operation: id, void: void)
        let changed = try work.changedSince()
        guard changed.isEmpty else {
            throw MemoryError.changedSince(path: path, id: id, units: changed.sorted())
        }
        // An operation that left nothing to undo counts as undone too.
        _ = try writer.id()
        let count = try work.run()
        try units.finish()
        return UndoReport(operation: try reader.operation(id), units: count)
    }
}

private struct Undoing {
    private let database: Database
    private let units: UnitWriter
    private let operation: Int64
    private let void: Set<Int64>
    /// Operations of another memory that it brought.
    private let merged: Set<Int64>
    /// Units it changed, as they were before; nil where it brought them back.
    private let revised: [(unit: Int64, before: UnitState?)]
    private let made: [Int64]
    /// Units that only gained provenance.
    private let gained: [Int64]

    /// From so many units on, and a quarter of all, indexes are made anew.
    private static let many = 1_000

    init(_ database: Database, _ units: UnitWriter, operation: Int64, void: Set<Int64>) throws {
        func ids(_ sql: String) throws -> [Int64] {
            try Int64.fetchAll(database, sql: sql, arguments: [operation])
        }
        self.database = database
        self.units = units
        self.operation = operation
        self.void = void
        merged = try Set(ids("SELECT id FROM operation WHERE merged_by = ?"))
        revised = try Row.fetchAll(
            database, sql: "SELECT unit_id, before FROM revision WHERE operation_id = ? ORDER BY unit_id",
            arguments: [operation]
        ).map { row in
            (row["unit_id"], try (row["before"] as String?).map { try JSONColumn.value(of: $0) })
        }
        let seen = Set(revised.map(\.unit))
        made = try ids("SELECT id FROM unit WHERE operation_id = ? ORDER BY id").filter { !seen.contains($0) }
        let own = seen.union(made)
        gained = try ids("SELECT DISTINCT unit_id FROM provenance WHERE operation_id = ? ORDER BY unit_id")
            .filter { !own.contains($0) }
    }

    /// Units that cannot be as they were: an operation after this one, which still counts, changed them, or another unit
    /// has their words now.
    func changedSince() throws -> Set<Int64> {
        let own = Set(revised.map(\.unit)).union(made)
        var changed: Set<Int64> = []
        for unit in own where try isChangedSince(unit, byProvenance: true) { changed.insert(unit) }
        for unit in gained where try isChangedSince(unit, byProvenance: false) { changed.insert(unit) }
        for case (let unit, let before?) in revised {
            if let other = try units.unit(withKey: UnitKey(of: before.fullVariants)), !own.contains(other) {
                changed.insert(unit)
            }
        }
        return changed
    }

    /// Says how many units there were.
    func run() throws -> Int {
        let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM unit") ?? 0
        let affected = revised.count + made.count
        units.rebuildsIndexes = affected > Self.many && 4 * affected > all
        // All go before any comes back: units may have exchanged words.
        for unit in made { try units.remove(unit) }
        for (unit, before) in revised {
            if before == nil { try units.remove(unit) } else { try units.clear(unit) }
        }
        for case (_, var before?) in revised {
            before.provenance.removeAll { $0.operation == operation }
            try units.restore(before)
        }
        for unit in gained {
            for provenance in try units.reader.state(unit)?.provenance ?? [] where provenance.operation == operation {
                try units.removeProvenance(provenance.id, of: unit)
            }
        }
        return affected + gained.count
    }

    private func isChangedSince(_ unit: Int64, byProvenance: Bool) throws -> Bool {
        let later = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT operation_id FROM revision WHERE unit_id = :unit AND operation_id > :operation
                    UNION SELECT operation_id FROM provenance
                    WHERE :all AND unit_id = :unit AND operation_id > :operation
                    """),
            arguments: ["unit": unit, "operation": operation, "all": byProvenance])
        return later.contains { !void.contains($0) && !merged.contains($0) }
    }
}
