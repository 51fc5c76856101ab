internal import GRDB

/// A hash of each variant in its caseless spelling; whoever looks up compares the texts afterwards.
enum ExactIndex: VariantIndex {
    static let name = "exact_index"
    static let version = 1

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE exact_index (variant_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL) STRICT;
                CREATE INDEX exact_index_hash ON exact_index (hash);
                """)
    }

    static func writer(_ database: Database) throws -> any VariantIndexWriter {
        try Writer(insert: RawStatement(database, "INSERT INTO exact_index (variant_id, hash) VALUES (?, ?)"))
    }

    private final class Writer: VariantIndexWriter {
        private let insert: RawStatement

        init(insert: RawStatement) {
            self.insert = insert
        }

        func add(_ variant: VariantContent, id: Int64) throws {
            insert.bind(1, id)
            insert.bind(2, variant.hash)
            try insert.run()
        }
    }
}
