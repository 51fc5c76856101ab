internal import GRDB

/// A hash of each variant in its caseless spelling; whoever looks up compares the texts afterwards.
enum ExactIndex: VariantIndex {
    static let name = "exact_index"
    static let version = 2

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE exact_index (
                    hash INTEGER NOT NULL, variant_id INTEGER NOT NULL, PRIMARY KEY (hash, variant_id)
                ) STRICT, WITHOUT ROWID;
                """)
    }

    static func writer(_ database: Database) throws -> any VariantIndexWriter { try Writer(database) }

    static func faults(_ database: Database) throws -> [String] {
        try faults(variants: "SELECT variant_id FROM exact_index", database)
    }

    /// Rows go in sorted, many at a time: at random each would touch a page of its own.
    private final class Writer: VariantIndexWriter {
        private let insert: RawStatement
        private let delete: RawStatement
        private var waiting: [(hash: Int64, id: Int64)] = []

        /// 8 MB.
        private static let mostWaiting = 500_000

        init(_ database: Database) throws {
            insert = try RawStatement(database, "INSERT INTO exact_index (hash, variant_id) VALUES (?, ?)")
            delete = try RawStatement(database, "DELETE FROM exact_index WHERE hash = ? AND variant_id = ?")
        }

        func add(_ variant: VariantContent, id: Int64) throws {
            waiting.append((variant.hash, id))
            if waiting.count >= Self.mostWaiting { try finish() }
        }

        func remove(_ variant: VariantContent, id: Int64) throws {
            // It may be among those that wait.
            try finish()
            delete.bind(1, variant.hash)
            delete.bind(2, id)
            try delete.run()
        }

        func finish() throws {
            waiting.sort { ($0.hash, $0.id) < ($1.hash, $1.id) }
            for row in waiting {
                insert.bind(1, row.hash)
                insert.bind(2, row.id)
                try insert.run()
            }
            waiting.removeAll(keepingCapacity: true)
        }
    }
}
