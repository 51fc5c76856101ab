import SongnguText
internal import GRDB

extension TranslationMemory {
    /// Saves what `feed` hands over, in one transaction: when `feed` throws, nothing is saved and its error goes on.
    ///
    /// A unit that the memory has is known, and gains provenance unless the same file and tuid gave it before, the
    /// annotations it lacks, the older of two creation stamps and the newer of two change stamps; a draft takes the
    /// status that the file names. So the same file again changes nothing. A unit whose words changed in the file is a
    /// new unit beside the old one, unless it is to be updated.
    /// - Parameters:
    ///   - file: what the file is known by: the same name again means the same file.
    ///   - isUpdating: a unit whose tuid is the number of a unit here, with the same words in one language, is that unit
    ///     with other words: for a file that was exported from here and corrected.
    ///   - feed: Calls its argument for each unit; it may read the file as it goes, but must not call the memory.
    package func importUnits(
        file: String, author: String? = nil, isUpdating: Bool = false,
        feed: (_ add: (ImportedUnit) throws -> Void) throws -> Void
    ) throws -> SaveReport {
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let operation = OperationWriter(database, .import, stamp: stamp, author: author, file: file)
            let saver = try ImportSaver(
                database, operation, file: file, stamp: stamp, author: author, isUpdating: isUpdating)
            try feed { try saver.add($0) }
            return try saver.finish()
        }
    }

    /// Saves the units of a sequence, as ``importUnits(file:author:feed:)`` does.
    package func importUnits(
        _ units: some Sequence<ImportedUnit>, file: String, author: String? = nil, isUpdating: Bool = false
    ) throws -> SaveReport {
        try importUnits(file: file, author: author, isUpdating: isUpdating) { add in
            for unit in units { try add(unit) }
        }
    }
}

private final class ImportSaver {
    private let database: Database
    private let units: UnitWriter
    private let file: String
    private let stamp: String
    private let author: String?
    private let isUpdating: Bool
    private var index = 0
    private var waiting: [ImportedUnit] = []
    /// Portions that are made ready while earlier ones are written and later ones read; the oldest first.
    private var portions: [Portion] = []

    /// Corrections to words that another unit had when they were met.
    private var late: [(ImportedUnit, PreparedUnit)] = []

    private static let portion = 512
    private static let mostPortions = 4
    private var report = SaveReport()

    init(
        _ database: Database, _ operation: OperationWriter, file: String, stamp: String, author: String?,
        isUpdating: Bool
    ) throws {
        self.database = database
        self.file = file
        self.stamp = stamp
        self.author = author
        self.isUpdating = isUpdating
        units = try UnitWriter(database, operation)
    }

    func finish() throws -> SaveReport {
        makeReady()
        while !portions.isEmpty { try saveOldest() }
        for (draft, prepared) in late {
            guard let (state, edited) = try corrected(draft, prepared) else { continue }
            report.units.changed += 1
            try units.replace(state, by: edited)
        }
        try units.finish()
        return report
    }

    /// Takes a unit; it is made ready with others on another core, and written when those before it are.
    func add(_ draft: ImportedUnit) throws {
        if let reason = draft.fault { throw MemoryError.invalidUnit(index: index, reason: reason) }
        index += 1
        waiting.append(draft)
        guard waiting.count >= Self.portion else { return }
        makeReady()
        if portions.count >= Self.mostPortions { try saveOldest() }
    }

    private func makeReady() {
        portions.append(Portion(waiting))
        waiting.removeAll(keepingCapacity: true)
    }

    private func saveOldest() throws {
        let portion = portions.removeFirst()
        for (draft, unit) in zip(portion.drafts, portion.units) { try save(draft, unit) }
    }

    private func save(_ draft: ImportedUnit, _ prepared: PreparedUnit) throws {
        let provenance = UnitState.ProvenanceState(
            id: 0, operation: 0, kind: draft.kind, tuid: draft.tuid, context: draft.context)
        let known = try units.unit(withKey: prepared.key)
        if isUpdating, let known, draft.tuid != "\(known)", try corrected(draft, prepared) != nil {
            // The unit that has these words may be about to get others.
            return late.append((draft, prepared))
        }
        if let known {
            report.units.known += 1
            let variants = prepared.variants.map(\.variant)
            try units.merge(
                UnitStamps(draft), status: draft.status,
                [UnitState.AnnotationState](draft.annotations, variants: variants), of: variants, into: known)
            // A unit that was not corrected is no news.
            if try isUpdating && draft.tuid == "\(known)" || isKnown(draft, unit: known) {
                report.provenance.known += 1
                return
            }
            try units.addProvenance(provenance, to: known)
        } else if let (state, edited) = try corrected(draft, prepared) {
            report.units.changed += 1
            try units.replace(state, by: edited)
            return
        } else {
            report.units.new += 1
            let unit = try units.make(
                prepared, status: draft.status ?? .approved, stamps: UnitStamps(draft), annotations: draft.annotations)
            try units.addProvenance(provenance, to: unit)
        }
        report.provenance.new += 1
    }

    /// The unit that a draft is a corrected copy of, before and after.
    private func corrected(_ draft: ImportedUnit, _ prepared: PreparedUnit) throws -> (UnitState, UnitState)? {
        guard isUpdating, let id = draft.tuid.flatMap(Int64.init), let state = try units.reader.state(id),
            state.variants.map(\.language.rawValue).sorted()
                == prepared.variants.map(\.variant.language.rawValue).sorted()
        else { return nil }
        var edited = state
        var isSame = false
        for index in state.variants.indices {
            let language = state.variants[index].language
            let texts = prepared.variants.map(\.variant).filter { $0.language == language }
            // Of several in one language it cannot be told which is which.
            guard texts.count == 1 else { return nil }
            if Spelling.reading(texts[0].text) == Spelling.reading(state.variants[index].text) {
                isSame = true
            } else {
                edited.variants[index].text = texts[0].text
                edited.variants[index].codes = texts[0].codes
            }
        }
        guard isSame else { return nil }
        let variants = prepared.variants.map(\.variant)
        let annotations = [UnitState.AnnotationState](draft.annotations, variants: variants)
        edited.annotations += edited.translating(annotations, of: variants).filter { !state.annotations.contains($0) }
        edited.status = draft.status ?? state.status
        edited.changed = draft.changed.map(Timestamp.text) ?? stamp
        edited.changedBy = draft.changedBy ?? author
        return (state, edited)
    }

    private func isKnown(_ draft: ImportedUnit, unit: Int64) throws -> Bool {
        let find = try database.cachedStatement(
            sql: """
                SELECT 1 FROM provenance JOIN operation ON operation.id = provenance.operation_id
                WHERE provenance.unit_id = ? AND operation.file = ? AND provenance.tuid IS ?
                    AND provenance.context IS ?
                """)
        let context = try draft.context.map { try JSONColumn.text(of: $0) }
        return try Int.fetchOne(find, arguments: [unit, file, draft.tuid, context]) != nil
    }
}

extension UnitStamps {
    init(_ draft: ImportedUnit) {
        self.init(
            created: draft.created.map(Timestamp.text), createdBy: draft.createdBy,
            changed: draft.changed.map(Timestamp.text), changedBy: draft.changedBy)
    }
}

extension ImportedUnit {
    /// Why it cannot be a unit; nil where it can.
    var fault: String? {
        if Set(variants.map(\.language)).count < 2 { return "it has fewer than two languages" }
        if let empty = variants.first(where: { $0.text.isBlank }) {
            return "its \(empty.language) variant has no text"
        }
        return nil
    }
}
