import SongnguText
internal import GRDB

/// Finds units and makes them, with their entries in the indexes.
struct UnitWriter {
    let database: Database
    private let indexes: VariantIndexes.Writer

    /// To be finished before the transaction ends.
    init(_ database: Database) throws {
        self.database = database
        indexes = try VariantIndexes.Writer(database)
    }

    func finish() throws { try indexes.finish() }

    /// The unit with these variants; `isNew` when it had to be made.
    func unit(of unit: PreparedUnit, created: String) throws -> (id: Int64, isNew: Bool) {
        let find = try database.cachedStatement(sql: "SELECT id FROM unit WHERE key = ?")
        if let id = try Int64.fetchOne(find, arguments: [unit.key]) { return (id, false) }
        try database.cachedStatement(sql: "INSERT INTO unit (key, created_at) VALUES (?, ?)")
            .execute(arguments: [unit.key, created])
        let id = database.lastInsertedRowID
        for (ordinal, (variant, content)) in unit.variants.enumerated() {
            try database.cachedStatement(
                sql: "INSERT INTO variant (unit_id, ordinal, language, text) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [id, ordinal, variant.language.rawValue, variant.text])
            try indexes.add(content, id: database.lastInsertedRowID)
        }
        return (id, true)
    }

    /// Removes those of the units that have no provenance left, and says how many.
    func removeOrphans(among units: Set<Int64>) throws -> Int {
        var removed = 0
        for unit in units.sorted() {
            let places = try database.cachedStatement(sql: "SELECT 1 FROM provenance WHERE unit_id = ? LIMIT 1")
            guard try Int.fetchOne(places, arguments: [unit]) == nil else { continue }
            let variants = try database.cachedStatement(sql: "SELECT id FROM variant WHERE unit_id = ?")
            try FuzzyIndex.remove(try Int64.fetchAll(variants, arguments: [unit]), from: database)
            try database.cachedStatement(sql: "DELETE FROM unit WHERE id = ?").execute(arguments: [unit])
            removed += 1
        }
        return removed
    }
}
