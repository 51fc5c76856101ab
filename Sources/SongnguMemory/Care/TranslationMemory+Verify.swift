package import SongnguText
internal import GRDB

extension TranslationMemory {
    /// What is wrong with the file, a line each; nothing where all is well. O(size of the file).
    ///
    /// The database by itself, references between its tables, and whether each index has all variants and no others.
    package func verify() throws -> [String] {
        try read { database in
            var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let violations = try database.foreignKeyViolations()
            while let violation = try violations.next() {
                let tables = (violation.originTable, violation.destinationTable)
                faults.append("a row of \(tables.0) refers to one of \(tables.1) that is not there")
            }
            return try faults + VariantIndexes.all.flatMap { try $0.faults(database) }
        }
    }

    /// A query for which the fuzzy index does not find what comparing with every variant does.
    package struct FuzzyFault: Hashable, Sendable, CustomStringConvertible {
        package let query: String
        /// Variants that the index misses, and such as it finds without ground.
        package let missed: Int
        package let extra: Int

        package var description: String { "“\(query)”: \(missed) missed, \(extra) too many" }
    }

    /// Variants picked evenly over the memory, from a place that a seed decides; fewer where there are fewer.
    package func sampleTexts(_ count: Int, language: LanguageTag? = nil, seed: UInt64 = 0) throws -> [String] {
        try read { database in
            let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM variant") ?? 0
            guard last > 0, count > 0 else { return [] }
            let step = max(1, Double(last) / Double(count))
            let start = Double(seed % 997) / 997 * step
            let find = try database.cachedStatement(
                sql: """
                    SELECT text FROM variant WHERE id >= :id AND \(LanguageFilter.condition) ORDER BY id LIMIT 1
                    """)
            return try (0..<count).compactMap { index in
                let id = Int64(start + Double(index) * step) + 1
                return try String.fetchOne(find, arguments: ["id": id, "language": language?.rawValue])
            }
        }
    }

    /// The faults of the fuzzy index for some queries. O(queries × variants).
    package func verifyFuzzy(
        _ queries: [String], language: LanguageTag, threshold: Int = 70
    ) throws -> [FuzzyFault] {
        try read { database in
            try queries.compactMap { query in
                let tokens = FuzzyTokens(PhraseWords(query, tones: .kept)).texts
                var search = FuzzySearch(database, language: language.primary, threshold: threshold)
                let found = Set(try search.matches(tokens))
                var force = FuzzySearch(
                    database, language: language.primary, threshold: threshold, byBruteForce: true)
                let all = Set(try force.matches(tokens))
                return found == all
                    ? nil
                    : FuzzyFault(
                        query: query, missed: all.subtracting(found).count, extra: found.subtracting(all).count)
            }
        }
    }
}
