import Foundation
import SongnguText
internal import GRDB

extension TranslationMemory {
    /// Brings all units of another memory into this one, with their documents and provenance, in one transaction; the
    /// other stays as it is. Doing it again changes nothing.
    ///
    /// Units of the same words become one, as ``importUnits(file:author:feed:)`` has it. History of the other memory does
    /// not come along, but when and from what file each unit was saved does. O(units of the other).
    package func merge(_ other: TranslationMemory, author: String? = nil) throws -> SaveReport {
        let stamp = Timestamp.text(of: now())
        let file = URL(fileURLWithPath: other.path).lastPathComponent
        return try other.read { source in
            try write { database in
                let operation = OperationWriter(database, .merge, stamp: stamp, author: author, file: file)
                let merger = try Merger(source: source, database: database, units: UnitWriter(database, operation))
                return try merger.run()
            }
        }
    }
}

private final class Merger {
    private let source: Database
    private let database: Database
    private let units: UnitWriter
    /// By their ids in the other memory.
    private var operations: [Int64: Int64] = [:]
    private var documents: [Int64: Int64] = [:]
    private var report = SaveReport()

    init(source: Database, database: Database, units: UnitWriter) {
        self.source = source
        self.database = database
        self.units = units
    }

    func run() throws -> SaveReport {
        let reader = UnitReader(database: source)
        let ids = try Int64.fetchCursor(source, sql: "SELECT id FROM unit ORDER BY id")
        while let id = try ids.next() {
            if let state = try reader.state(id) { try merge(state) }
        }
        try units.finish()
        return report
    }

    private func merge(_ state: UnitState) throws {
        let variants = state.fullVariants
        var stamps = UnitStamps(state)
        stamps.created = try stamps.created ?? Timestamp.text(of: stored(state.operation).at)
        let unit: Int64
        if let known = try units.unit(withKey: UnitKey(of: variants)) {
            report.units.known += 1
            try units.merge(stamps, status: state.status, state.annotations, of: variants, into: known)
            unit = known
        } else {
            report.units.new += 1
            unit = try units.make(
                PreparedUnit(variants), status: state.status, stamps: stamps,
                annotations: state.annotations.filter { $0.variant == nil }.map(\.annotation))
        }
        for provenance in state.provenance { try add(provenance, to: unit) }
    }

    private func add(_ provenance: UnitState.ProvenanceState, to unit: Int64) throws {
        var mapped = provenance
        mapped.id = 0
        mapped.operation = try operation(provenance.operation)
        if let place = provenance.place {
            mapped.place?.source = try document(place.source)
            mapped.place?.target = try document(place.target)
        }
        guard let present = try units.reader.state(unit) else { return }
        let isKnown = present.provenance.contains { known in
            var known = known
            known.id = 0
            return known == mapped
        }
        if isKnown {
            report.provenance.known += 1
            return
        }
        try units.operation.record(present)
        try units.addProvenance(mapped, to: unit, operation: mapped.operation)
        report.provenance.new += 1
    }

    private func stored(_ id: Int64) throws -> Operation {
        try OperationReader(database: source).operation(id)
    }

    /// The same operation in this memory.
    private func operation(_ id: Int64) throws -> Int64 {
        if let known = operations[id] { return known }
        let operation = try stored(id)
        let arguments: StatementArguments = [
            operation.kind.rawValue, Timestamp.text(of: operation.at), operation.author, operation.file,
        ]
        let known = try Int64.fetchOne(
            database, sql: "SELECT id FROM operation WHERE kind = ? AND at = ? AND author IS ? AND file IS ?",
            arguments: arguments)
        if known == nil {
            try database.execute(
                sql: "INSERT INTO operation (kind, at, author, file, merged_by) VALUES (?, ?, ?, ?, ?)",
                arguments: arguments + [units.operation.id()])
        }
        let result = known ?? database.lastInsertedRowID
        operations[id] = result
        return result
    }

    /// The same document in this memory.
    private func document(_ id: Int64) throws -> Int64 {
        if let known = documents[id] { return known }
        guard let document = try DocumentReader(database: source).document(id) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is no document \(id)")
        }
        let reference = document.reference
        let article = Article(
            language: reference.language, text: document.text, segments: document.segments,
            meta: ArticleMeta(title: reference.title, date: reference.date, outlet: reference.outlet))
        let saved = try DocumentWriter(database: database, stamp: Timestamp.text(of: document.added))
            .save(DocumentDraft(article: article, path: reference.path))
        if saved.isNew { report.documents.new += 1 } else { report.documents.known += 1 }
        documents[id] = saved.id
        return saved.id
    }
}
