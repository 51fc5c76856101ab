import SongnguText
internal import GRDB

/// Makes, changes and removes units, with their entries in the indexes and in history.
final class UnitWriter {
    let database: Database
    let operation: OperationWriter
    let reader: UnitReader
    private let indexes: VariantIndexes.Writer
    private let findUnit: RawStatement
    private let insertUnit: RawStatement
    private let insertVariant: RawStatement
    /// Leave the indexes alone, and make them anew at the end: faster where a large share of the units changes.
    var rebuildsIndexes = false

    /// To be finished before the transaction ends.
    init(_ database: Database, _ operation: OperationWriter) throws {
        self.database = database
        self.operation = operation
        reader = UnitReader(database: database)
        indexes = try VariantIndexes.Writer(database)
        findUnit = try RawStatement(database, "SELECT id FROM unit WHERE key = ?")
        insertUnit = try RawStatement(
            database,
            """
            INSERT INTO unit (id, key, status, operation_id, created_at, created_by, changed_at, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertVariant = try RawStatement(
            database, "INSERT INTO variant (unit_id, ordinal, language, text, codes) VALUES (?, ?, ?, ?, ?)")
    }

    func finish() throws {
        if rebuildsIndexes {
            try VariantIndexes.rebuild(VariantIndexes.all, in: database)
        } else {
            try indexes.finish()
        }
        try operation.finish()
    }

    func unit(withKey key: UnitKey) throws -> Int64? {
        findUnit.bind(1, key.data)
        defer { findUnit.reset() }
        return try findUnit.next() ? findUnit.integer(0) : nil
    }

    /// Makes a unit, without provenance.
    func make(
        _ unit: PreparedUnit, status: UnitStatus, stamps: UnitStamps = UnitStamps(), annotations list: [Annotation] = []
    ) throws -> Int64 {
        let annotations = [UnitState.AnnotationState](list, variants: [])
        try insert(unit.key, id: nil, status: status, operation: operation.id(), stamps)
        let id = database.lastInsertedRowID
        operation.made += 1
        for (ordinal, (variant, content)) in unit.variants.enumerated() {
            try insert(variant.language, variant.text, variant.codes, of: id, ordinal, content)
        }
        try insert(
            annotations + [UnitState.AnnotationState]([], variants: unit.variants.map(\.variant)), of: id, from: 0)
        return id
    }

    private func insert(
        _ key: UnitKey, id: Int64?, status: UnitStatus, operation: Int64, _ stamps: UnitStamps
    ) throws {
        if let id { insertUnit.bind(1, id) } else { insertUnit.bind(1, nil) }
        insertUnit.bind(2, key.data)
        insertUnit.bind(3, status.rawValue)
        insertUnit.bind(4, operation)
        insertUnit.bind(5, stamps.created)
        insertUnit.bind(6, stamps.createdBy)
        insertUnit.bind(7, stamps.changed)
        insertUnit.bind(8, stamps.changedBy)
        try insertUnit.run()
    }

    private func insert(
        _ language: LanguageTag, _ text: String, _ codes: [InlineCode], of unit: Int64, _ ordinal: Int,
        _ content: VariantContent
    ) throws {
        insertVariant.bind(1, unit)
        insertVariant.bind(2, Int64(ordinal))
        insertVariant.bind(3, language.rawValue)
        insertVariant.bind(4, text)
        insertVariant.bind(5, codes.isEmpty ? nil : try JSONColumn.text(of: codes))
        try insertVariant.run()
        if !rebuildsIndexes { try indexes.add(content, id: database.lastInsertedRowID) }
    }

    private func insert(_ annotations: [UnitState.AnnotationState], of unit: Int64, from ordinal: Int) throws {
        guard !annotations.isEmpty else { return }
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO annotation (unit_id, ordinal, variant, kind, name, value, attributes)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for (index, state) in annotations.enumerated() {
            let attributes = state.annotation.attributes
            try insert.execute(arguments: [
                unit, ordinal + index, state.variant, state.annotation.kind.rawValue, state.annotation.name,
                state.annotation.value, attributes.isEmpty ? nil : try JSONColumn.text(of: attributes),
            ])
        }
    }

    /// Adds the annotations that a unit does not have.
    ///
    /// - Parameter variants: what the ordinals of the annotations stand for: the same words may stand in another order.
    func annotate(_ unit: Int64, _ annotations: [UnitState.AnnotationState], of variants: [Variant]) throws {
        guard !annotations.isEmpty, let state = try reader.state(unit) else { return }
        var seen = Set(state.annotations)
        let new = state.translating(annotations, of: variants).filter { seen.insert($0).inserted }
        guard !new.isEmpty else { return }
        try operation.record(state)
        try insert(new, of: unit, from: state.annotations.count)
    }

    /// Adds provenance, of this operation unless another is named.
    func addProvenance(_ provenance: UnitState.ProvenanceState, to unit: Int64, operation: Int64? = nil) throws {
        let place = provenance.place
        try database.cachedStatement(
            sql: """
                INSERT INTO provenance (unit_id, operation_id, kind, score, source_id, target_id, source_ranges,
                    target_ranges, tuid, context)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            unit, try operation ?? self.operation.id(), provenance.kind?.rawValue, provenance.score, place?.source,
            place?.target, place.map { RangeList.text(of: $0.sourceRanges) },
            place.map { RangeList.text(of: $0.targetRanges) },
            provenance.tuid, try provenance.context.map { try JSONColumn.text(of: $0) },
        ])
        guard let quotes = place?.quotes, !quotes.isEmpty else { return }
        let row = database.lastInsertedRowID
        for (ordinal, quote) in quotes.enumerated() {
            try database.cachedStatement(
                sql: """
                    INSERT INTO quotation (provenance_id, ordinal, source_ranges, target_ranges, speaker)
                    VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                row, ordinal, RangeList.text(of: quote.source), RangeList.text(of: quote.target), quote.speaker,
            ])
        }
    }

    /// Takes provenance from a unit; the unit stays, even without any.
    func removeProvenance(_ id: Int64, of unit: Int64) throws {
        guard let state = try reader.state(unit) else { return }
        try operation.record(state)
        try database.cachedStatement(sql: "DELETE FROM provenance WHERE id = ?").execute(arguments: [id])
    }

    /// Removes a unit with all that belongs to it.
    func remove(_ unit: Int64) throws {
        guard let state = try reader.state(unit) else { return }
        try operation.record(state, isRemoved: true)
        try erase(state)
    }

    private func erase(_ state: UnitState) throws {
        let find = try database.cachedStatement(sql: "SELECT id FROM variant WHERE unit_id = ? ORDER BY ordinal")
        for (id, variant) in rebuildsIndexes
            ? [] : Array(zip(try Int64.fetchAll(find, arguments: [state.id]), state.variants))
        {
            try indexes.remove(VariantContent(language: variant.language, text: variant.text), id: id)
        }
        try database.cachedStatement(sql: "DELETE FROM unit WHERE id = ?").execute(arguments: [state.id])
    }

    /// Makes a unit that is there be as a state says.
    func put(_ state: UnitState) throws {
        try clear(state.id)
        try restore(state)
    }

    /// Takes a unit away to be restored in the same operation.
    func clear(_ unit: Int64) throws {
        guard let present = try reader.state(unit) else { return }
        try operation.record(present)
        try erase(present)
    }

    /// Makes a unit that is not there as a state says.
    func restore(_ state: UnitState) throws {
        try operation.recordAbsence(of: state.id)
        try insert(
            UnitKey(of: state.fullVariants), id: state.id, status: state.status, operation: state.operation,
            UnitStamps(state))
        for (ordinal, variant) in state.variants.enumerated() {
            try insert(
                variant.language, variant.text, variant.codes, of: state.id, ordinal,
                VariantContent(language: variant.language, text: variant.text))
        }
        try insert(state.annotations, of: state.id, from: 0)
        for provenance in state.provenance {
            try addProvenance(provenance, to: state.id, operation: provenance.operation)
        }
    }
}

/// Who made and changed a unit, and when; without a time of its making it is its operation's.
struct UnitStamps: Hashable {
    var created: String?
    var createdBy: String?
    var changed: String?
    var changedBy: String?
}

extension UnitStamps {
    init(_ state: UnitState) {
        self.init(
            created: state.created, createdBy: state.createdBy, changed: state.changed, changedBy: state.changedBy)
    }
}
