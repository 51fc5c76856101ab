import SongnguText
internal import GRDB

extension TranslationMemory {
    /// Saves what `feed` hands over, in one transaction: when `feed` throws, nothing is saved and its error goes on.
    ///
    /// A unit that the memory has is known, and gains provenance unless the same file and tuid gave it before; so the
    /// same file again changes nothing. A unit whose words changed in the file is a new unit beside the old one.
    /// - Parameter feed: Calls its argument for each unit; it may read the file as it goes, but must not call the
    ///   memory.
    package func importUnits(feed: (_ add: (ImportedUnit) throws -> Void) throws -> Void) throws -> SaveReport {
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let saver = try ImportSaver(database: database, stamp: stamp)
            try feed { try saver.add($0) }
            try saver.finish()
            return saver.report
        }
    }

    /// Saves the units of a sequence, as ``importUnits(feed:)`` does.
    package func importUnits(_ units: some Sequence<ImportedUnit>) throws -> SaveReport {
        try importUnits { add in
            for unit in units { try add(unit) }
        }
    }
}

private final class ImportSaver {
    private let database: Database
    private let stamp: String
    private let units: UnitWriter
    private var index = 0
    private var waiting: [ImportedUnit] = []
    /// Portions that are made ready while earlier ones are written and later ones read; the oldest first.
    private var portions: [Portion] = []

    private static let portion = 512
    private static let mostPortions = 8
    private(set) var report = SaveReport()

    init(database: Database, stamp: String) throws {
        self.database = database
        self.stamp = stamp
        units = try UnitWriter(database)
    }

    func finish() throws {
        makeReady()
        while !portions.isEmpty { try saveOldest() }
        try units.finish()
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
        let created = draft.created.map { Timestamp.text(of: $0) } ?? stamp
        let unit = try units.unit(of: prepared, created: created)
        if unit.isNew { report.units.new += 1 } else { report.units.known += 1 }
        if try !unit.isNew && isKnown(draft, unit: unit.id) {
            report.provenance.known += 1
            return
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO provenance (unit_id, origin, kind, saved_at, file, tuid) VALUES (?, 'import', ?, ?, ?, ?)
                """
        ).execute(arguments: [unit.id, draft.kind?.rawValue, stamp, draft.file, draft.tuid])
        report.provenance.new += 1
    }

    private func isKnown(_ draft: ImportedUnit, unit: Int64) throws -> Bool {
        let find = try database.cachedStatement(
            sql: "SELECT 1 FROM provenance WHERE unit_id = ? AND file = ? AND tuid IS ?")
        return try Int.fetchOne(find, arguments: [unit, draft.file, draft.tuid]) != nil
    }
}

extension ImportedUnit {
    fileprivate var fault: String? {
        if Set(variants.map(\.language)).count < 2 { return "it has fewer than two languages" }
        if let empty = variants.first(where: { Spelling.isBlank($0.text) }) {
            return "its \(empty.language) variant has no text"
        }
        return nil
    }
}
