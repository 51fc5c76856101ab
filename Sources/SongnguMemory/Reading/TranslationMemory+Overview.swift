import SongnguText
internal import GRDB

/// What is in a memory, counted by what people ask for.
package struct MemoryOverview: Hashable, Sendable {
    package struct Share: Hashable, Sendable {
        package let name: String
        package let count: Int

        package init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    package var units = 0
    /// In the order of ``UnitStatus``; all of them.
    package var statuses: [Share] = []
    /// By the month, "2026-11", in which a unit was made; from the first to the last, without those that have none.
    package var months: [Share] = []
    /// Passages of stories and articles by their outlet, the most first. A unit that stands in two counts twice.
    package var outlets: [Share] = []
    /// Variants by language, the most first.
    package var languages: [Share] = []
    /// Documents by language, the most first.
    package var documents: [Share] = []

    package init() {}
}

/// Differs when what is counted may differ.
package struct MemoryState: Hashable, Sendable {
    let operation: Int64
    let document: Int64
}

extension TranslationMemory {
    /// What the counts of now belong to. O(1).
    package func state() throws -> MemoryState {
        try read { database in
            MemoryState(
                operation: try Int64.fetchOne(database, sql: "SELECT max(id) FROM operation") ?? 0,
                document: try Int64.fetchOne(database, sql: "SELECT max(id) FROM document") ?? 0)
        }
    }

    /// Of the database in bytes, without what lies in its write-ahead log and without free pages. O(1).
    package func fileSize() throws -> Int {
        try read { database in
            func number(_ name: String) throws -> Int { try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? 0 }
            return try (number("page_count") - number("freelist_count")) * number("page_size")
        }
    }

    /// Counts what is in the memory. O(units + variants).
    package func overview() throws -> MemoryOverview {
        try read { database in
            func shares(_ sql: String) throws -> [MemoryOverview.Share] {
                try Row.fetchAll(database, sql: sql).map { MemoryOverview.Share($0[0] ?? "", $0[1]) }
            }
            var result = MemoryOverview()
            // One walk over the units.
            let units = try Row.fetchAll(
                database,
                sql: """
                    SELECT status, substr(coalesce(unit.created_at, operation.at), 1, 7) AS month, count(*)
                    FROM unit JOIN operation ON operation.id = unit.operation_id
                    GROUP BY status, month
                    """)
            var statuses: [String: Int] = [:]
            var months: [String: Int] = [:]
            for row in units {
                statuses[row[0], default: 0] += row[2] as Int
                months[row[1], default: 0] += row[2] as Int
            }
            result.units = statuses.values.reduce(0, +)
            result.statuses = UnitStatus.allCases.map { .init($0.rawValue, statuses[$0.rawValue] ?? 0) }
            result.months = months.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
            result.outlets = try shares(
                """
                SELECT document.outlet, sum(side.places) AS places FROM (
                    SELECT target_id AS id, count(*) AS places FROM provenance
                    WHERE target_id IS NOT NULL GROUP BY target_id
                    UNION ALL
                    SELECT source_id, count(*) FROM provenance WHERE source_id IS NOT NULL GROUP BY source_id
                ) AS side JOIN document ON document.id = side.id
                WHERE document.outlet IS NOT NULL GROUP BY document.outlet ORDER BY places DESC, document.outlet
                """)
            result.languages = try shares(
                "SELECT language, count(*) AS n FROM variant GROUP BY language ORDER BY n DESC, language")
            result.documents = try shares(
                "SELECT language, count(*) AS n FROM document GROUP BY language ORDER BY n DESC, language")
            return result
        }
    }
}
