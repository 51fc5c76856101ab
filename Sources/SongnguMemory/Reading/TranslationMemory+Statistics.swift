import SongnguText
internal import GRDB

extension TranslationMemory {
    /// Counts what is in the memory. O(size of the memory).
    package func statistics() throws -> MemoryStatistics {
        try read { database in
            var result = MemoryStatistics()
            result.documents = try languages(of: "document", in: database)
            result.variants = try languages(of: "variant", in: database)
            result.units = try number("SELECT count(*) FROM unit", database)
            result.quotes = try number("SELECT count(*) FROM quotation", database)
            result.vectors = try VectorTable.count(database)
            for row in try Row.fetchAll(database, sql: "SELECT kind, count(*) AS n FROM provenance GROUP BY kind") {
                if let kind = (row["kind"] as String?).flatMap(RenderingKind.init(rawValue:)) {
                    result.provenance[kind] = row["n"]
                } else {
                    result.provenanceWithoutKind += row["n"] as Int
                }
            }
            let saved = try Row.fetchOne(
                database,
                sql: """
                    SELECT min(at) AS a, max(at) AS z FROM operation
                    WHERE id IN (SELECT operation_id FROM provenance)
                    """)
            result.firstSaved = try (saved?["a"] as String?).map(Timestamp.stored)
            result.lastSaved = try (saved?["z"] as String?).map(Timestamp.stored)
            for row in try Row.fetchAll(database, sql: "SELECT status, count(*) AS n FROM unit GROUP BY status") {
                if let status = UnitStatus(rawValue: row["status"]) { result.statuses[status] = row["n"] }
            }
            result.ambiguousSources = try ambiguousSources(database)
            let pages = try number("PRAGMA page_count", database) - number("PRAGMA freelist_count", database)
            result.fileSize = try pages * number("PRAGMA page_size", database)
            result.schemaVersion = try Schema.userVersion(database)
            result.indexVersions = try VariantIndexes.versions(database)
            return result
        }
    }

    private func ambiguousSources(_ database: Database) throws -> Int {
        // Texts whose hashes fall together need not be the same.
        let rows = try Row.fetchCursor(
            database,
            sql: """
                WITH first (hash, id) AS (
                    SELECT exact_index.hash, variant.id FROM exact_index
                    JOIN variant ON variant.id = exact_index.variant_id WHERE variant.ordinal = 0
                )
                SELECT language, text FROM first JOIN variant ON variant.id = first.id
                WHERE hash IN (SELECT hash FROM first GROUP BY hash HAVING count(*) > 1)
                """)
        var counts: [Variant: Int] = [:]
        while let row = try rows.next() {
            counts[Variant(LanguageTag(row["language"] as String), Spelling.caseless(row["text"])), default: 0] += 1
        }
        return counts.values.count { $0 > 1 }
    }

    private func languages(of table: String, in database: Database) throws -> [LanguageTag: Int] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT language, count(*) AS n FROM \(table) GROUP BY language")
        return Dictionary(uniqueKeysWithValues: rows.map { (LanguageTag($0["language"] as String), $0["n"]) })
    }

    private func number(_ sql: String, _ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: sql) ?? 0
    }
}
