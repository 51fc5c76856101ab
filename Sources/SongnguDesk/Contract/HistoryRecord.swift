import Foundation
package import SongnguMemory
package import SongnguText

/// What `tm history --format json` prints.
package struct HistoryRecord: Encodable, Sendable {
    package struct OperationRecord: Encodable, Sendable {
        package var id: Int64
        package var kind: String
        package var at: String
        package var author: String?
        package var file: String?
        package var undoes: Int64?
        package var isUndone: Bool
        package var made: Int
        package var changed: Int
        package var removed: Int
        /// Of one unit's history alone.
        package var before: UnitRecord?
        package var after: UnitRecord?
    }

    package struct UnitRecord: Encodable, Sendable {
        package var status: UnitStatus
        package var variants: [VariantRecord]
        package var notes: [String]
        package var places: Int
    }

    package struct VariantRecord: Encodable, Sendable {
        package var lang: LanguageTag
        package var text: String
    }

    private let v = 1
    package private(set) var unit: Int64?
    package private(set) var operations: [OperationRecord]

    /// Of a memory, or of one unit. Throws ``MemoryError``.
    package init(_ memory: TranslationMemory, unit: Int64?, limit: Int) throws {
        self.unit = unit
        let undone = try memory.undoneOperations()
        if let unit {
            let changes = try memory.history(of: unit)
            guard !changes.isEmpty else { throw MemoryError.noSuchUnit(path: memory.path, id: unit) }
            operations = changes.prefix(limit).map { change in
                var record = OperationRecord(change.operation, isUndone: undone.contains(change.operation.id))
                record.before = change.before.map(UnitRecord.init)
                record.after = change.after.map(UnitRecord.init)
                return record
            }
        } else {
            operations = try memory.history(limit: limit).map { OperationRecord($0, isUndone: undone.contains($0.id)) }
        }
    }
}

extension HistoryRecord.OperationRecord {
    init(_ operation: SongnguMemory.Operation, isUndone: Bool) {
        self.init(
            id: operation.id, kind: operation.kind.rawValue, at: operation.at.formatted(.iso8601),
            author: operation.author, file: operation.file, undoes: operation.undoes, isUndone: isUndone,
            made: operation.made, changed: operation.changed, removed: operation.removed)
    }
}

extension HistoryRecord.UnitRecord {
    init(_ unit: TranslationUnit) {
        self.init(
            status: unit.status,
            variants: unit.variants.map { HistoryRecord.VariantRecord(lang: $0.language, text: $0.text) },
            notes: unit.annotations.filter { $0.kind == .note }.map(\.value), places: unit.provenance.count)
    }
}
