import Foundation
import SongnguText
internal import GRDB

/// Reads units out of the file.
final class UnitReader {
    private let database: Database
    /// Of operations and documents that were met: many units share them.
    private var operations: [Int64: Operation] = [:]
    private var documents: [Int64: DocumentReference] = [:]

    init(database: Database) {
        self.database = database
    }

    /// Throws what stands for a damaged file where there is no such unit.
    func unit(_ id: Int64) throws -> TranslationUnit {
        guard let state = try state(id) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is no unit \(id)")
        }
        return try unit(state)
    }

    func unit(_ state: UnitState) throws -> TranslationUnit {
        TranslationUnit(
            id: state.id, status: state.status,
            created: try state.created.map(Timestamp.stored) ?? operation(state.operation).at,
            createdBy: state.createdBy, changed: try state.changed.map(Timestamp.stored), changedBy: state.changedBy,
            variants: state.fullVariants,
            annotations: state.annotations.filter { $0.variant == nil }.map(\.annotation),
            provenance: try state.provenance.map(provenance))
    }

    private func provenance(_ state: UnitState.ProvenanceState) throws -> Provenance {
        let operation = try operation(state.operation)
        var origin = Provenance.Origin.import(file: operation.file ?? "", tuid: state.tuid)
        if let place = state.place {
            origin = .align(
                AlignedPlace(
                    source: try document(place.source), target: try document(place.target),
                    sourceRanges: place.sourceRanges, targetRanges: place.targetRanges,
                    quotes: place.quotes.map {
                        QuotePair(source: $0.source, target: $0.target, speaker: $0.speaker)
                    }))
        }
        return Provenance(
            origin: origin, kind: state.kind, score: state.score, saved: operation.at, context: state.context)
    }

    private func operation(_ id: Int64) throws -> Operation {
        if let known = operations[id] { return known }
        let operation = try OperationReader(database: database).operation(id)
        operations[id] = operation
        return operation
    }

    private func document(_ id: Int64) throws -> DocumentReference {
        if let known = documents[id] { return known }
        let document = try DocumentReader(database: database).reference(id)
        documents[id] = document
        return document
    }
}

// MARK: - Rows

extension UnitReader {
    /// Nil where there is no such unit.
    func state(_ id: Int64) throws -> UnitState? {
        let find = try database.cachedStatement(sql: "SELECT * FROM unit WHERE id = ?")
        guard let row = try Row.fetchOne(find, arguments: [id]) else { return nil }
        return UnitState(
            id: id, status: UnitStatus(rawValue: row["status"]) ?? .draft, operation: row["operation_id"],
            created: row["created_at"], createdBy: row["created_by"], changed: row["changed_at"],
            changedBy: row["changed_by"], variants: try variants(of: id), annotations: try annotations(of: id),
            provenance: try provenance(of: id))
    }

    /// The last operation that made or changed a unit.
    func revision(of state: UnitState) throws -> Int64 {
        let find = try database.cachedStatement(sql: "SELECT max(operation_id) FROM revision WHERE unit_id = ?")
        return max(state.operation, try Int64.fetchOne(find, arguments: [state.id]) ?? 0)
    }

    private func variants(of unit: Int64) throws -> [UnitState.VariantState] {
        let find = try database.cachedStatement(
            sql: "SELECT language, text, codes FROM variant WHERE unit_id = ? ORDER BY ordinal")
        return try Row.fetchAll(find, arguments: [unit]).map { row in
            UnitState.VariantState(
                language: LanguageTag(row["language"] as String), text: row["text"],
                codes: try (row["codes"] as String?).map { try JSONColumn.value(of: $0) } ?? [])
        }
    }

    private func annotations(of unit: Int64) throws -> [UnitState.AnnotationState] {
        let find = try database.cachedStatement(
            sql: "SELECT variant, kind, name, value, attributes FROM annotation WHERE unit_id = ? ORDER BY ordinal")
        return try Row.fetchAll(find, arguments: [unit]).map { row in
            UnitState.AnnotationState(
                variant: row["variant"],
                annotation: Annotation(
                    Annotation.Kind(rawValue: row["kind"]) ?? .property, name: row["name"], row["value"],
                    attributes: try (row["attributes"] as String?).map { try JSONColumn.value(of: $0) } ?? [:]))
        }
    }

    private func provenance(of unit: Int64) throws -> [UnitState.ProvenanceState] {
        let find = try database.cachedStatement(
            sql: "SELECT * FROM provenance WHERE unit_id = ? ORDER BY operation_id, id")
        return try Row.fetchAll(find, arguments: [unit]).map { row in
            var place: UnitState.Place?
            if let source = row["source_id"] as Int64?, let target = row["target_id"] as Int64? {
                place = UnitState.Place(
                    source: source, target: target, sourceRanges: try RangeList.stored(row["source_ranges"]),
                    targetRanges: try RangeList.stored(row["target_ranges"]), quotes: try quotes(of: row["id"]))
            }
            return UnitState.ProvenanceState(
                id: row["id"], operation: row["operation_id"],
                kind: (row["kind"] as String?).flatMap(RenderingKind.init(rawValue:)), score: row["score"],
                tuid: row["tuid"], context: try (row["context"] as String?).map { try JSONColumn.value(of: $0) },
                place: place)
        }
    }

    func quotes(of provenance: Int64) throws -> [UnitState.Quote] {
        let find = try database.cachedStatement(
            sql: "SELECT source_ranges, target_ranges, speaker FROM quotation WHERE provenance_id = ? ORDER BY ordinal")
        return try Row.fetchAll(find, arguments: [provenance]).map { row in
            UnitState.Quote(
                source: try RangeList.stored(row["source_ranges"]), target: try RangeList.stored(row["target_ranges"]),
                speaker: row["speaker"])
        }
    }
}
