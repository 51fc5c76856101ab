import SongnguText
internal import GRDB

/// A unit, and what tells whether it was changed since.
package struct VersionedUnit: Hashable, Sendable {
    package let unit: TranslationUnit
    /// The last operation that made or changed it. Gaining provenance is no change.
    package let revision: Int64
}

/// What editing one unit did.
package struct UnitEditReport: Hashable, Sendable {
    /// The unit as it is now: another one where its words became those of that, nil where it was removed.
    package let unit: VersionedUnit?
    /// Nil where nothing is different.
    package let operation: Int64?
}

extension TranslationMemory {
    /// A unit with its revision; nil where there is none.
    package func versionedUnit(_ id: Int64) throws -> VersionedUnit? {
        try read { try UnitReader(database: $0).versioned(id) }
    }

    /// Changes one unit that is still as somebody saw it, in one transaction, as ``edit(_:author:)`` does.
    ///
    /// Throws ``MemoryError/editedSince(unit:)`` where its revision is another or it is gone, and nothing is changed.
    package func edit(
        unit id: Int64, at revision: Int64, _ edits: [UnitEdit], author: String? = nil
    ) throws -> UnitEditReport {
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let operation = OperationWriter(database, .edit, stamp: stamp, author: author)
            let units = try UnitWriter(database, operation)
            guard let state = try units.reader.state(id), try units.reader.revision(of: state) == revision else {
                throw MemoryError.editedSince(unit: id)
            }
            guard var edited = try state.applying(edits) else {
                try units.remove(id)
                try units.finish()
                return UnitEditReport(unit: nil, operation: try operation.id())
            }
            guard edited != state else {
                return UnitEditReport(unit: try units.reader.versioned(id), operation: nil)
            }
            edited.changed = stamp
            edited.changedBy = author
            try units.replace(state, by: edited)
            try units.finish()
            let now = try units.unit(withKey: UnitKey(of: edited.fullVariants)) ?? id
            return UnitEditReport(unit: try units.reader.versioned(now), operation: try operation.id())
        }
    }

    /// Adds a unit by hand, in one transaction; the one there is where a unit has these words, which stays as it is.
    ///
    /// Throws ``MemoryError/invalidUnit(index:reason:)``.
    package func add(_ draft: ImportedUnit, author: String? = nil) throws -> UnitEditReport {
        if let reason = draft.fault { throw MemoryError.invalidUnit(index: 0, reason: reason) }
        let stamp = Timestamp.text(of: now())
        let prepared = PreparedUnit(draft.variants)
        return try write { database in
            let operation = OperationWriter(database, .edit, stamp: stamp, author: author)
            let units = try UnitWriter(database, operation)
            if let known = try units.unit(withKey: prepared.key) {
                return UnitEditReport(unit: try units.reader.versioned(known), operation: nil)
            }
            let unit = try units.make(
                prepared, status: draft.status ?? .approved, stamps: UnitStamps(created: stamp, createdBy: author),
                annotations: draft.annotations)
            // A place without a file, so that filters by day and origin know it.
            try units.addProvenance(UnitState.ProvenanceState(id: 0, operation: 0, kind: draft.kind), to: unit)
            try units.finish()
            return UnitEditReport(unit: try units.reader.versioned(unit), operation: try operation.id())
        }
    }
}

extension UnitReader {
    func versioned(_ id: Int64) throws -> VersionedUnit? {
        guard let state = try state(id) else { return nil }
        return VersionedUnit(unit: try unit(state), revision: try revision(of: state))
    }
}
