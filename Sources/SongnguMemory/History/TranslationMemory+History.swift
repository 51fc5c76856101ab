package import Foundation
internal import GRDB

/// What an operation did to a unit.
package struct UnitChange: Hashable, Sendable {
    package let operation: Operation
    /// Nil where the unit was not there.
    package let before: TranslationUnit?
    /// Nil where the unit was removed.
    package let after: TranslationUnit?
}

extension TranslationMemory {
    /// What was done to the memory, the latest first. O(limit).
    package func history(limit: Int = 20) throws -> [Operation] {
        try read { database in
            let reader = OperationReader(database: database)
            return try Row.fetchAll(
                database, sql: "SELECT * FROM operation WHERE merged_by IS NULL ORDER BY id DESC LIMIT ?",
                arguments: [max(0, limit)]
            ).map(reader.operation)
        }
    }

    /// Operations that no longer count, since others undid them.
    package func undoneOperations() throws -> Set<Int64> {
        try read { try OperationReader(database: $0).void().undone }
    }

    /// What was done to a unit, the latest first; empty where there never was such a unit. Gaining provenance counts.
    package func history(of unit: Int64) throws -> [UnitChange] {
        try read { database in
            let reader = UnitReader(database: database)
            let operations = OperationReader(database: database)
            let present = try reader.state(unit)
            // Going back in time: what an operation left is what the next one found.
            var changes: [UnitChange] = []
            var after = present
            let rows = try Row.fetchAll(
                database, sql: "SELECT operation_id, before FROM revision WHERE unit_id = ? ORDER BY operation_id DESC",
                arguments: [unit])
            var revisions = rows.map { ($0["operation_id"] as Int64, $0["before"] as String?) }
            func add(_ operation: Int64, _ before: UnitState?) throws {
                changes.append(
                    UnitChange(
                        operation: try operations.operation(operation), before: try before.map(reader.unit),
                        after: try after.map(reader.unit)))
                after = before
            }
            while after != nil || !revisions.isEmpty {
                let revised = revisions.first?.0 ?? 0
                // Provenance that came since the last revision.
                let gained = Set(after?.provenance.map(\.operation) ?? []).filter { $0 > revised }.sorted(by: >)
                for operation in gained where operation != after?.operation {
                    var before = after
                    before?.provenance.removeAll { $0.operation >= operation }
                    try add(operation, before)
                }
                if revisions.isEmpty {
                    if let made = after?.operation { try add(made, nil) }
                    break
                }
                let (operation, before) = revisions.removeFirst()
                try add(operation, try before.map { try JSONColumn.value(of: $0, as: UnitState.self) })
            }
            return changes
        }
    }
}
