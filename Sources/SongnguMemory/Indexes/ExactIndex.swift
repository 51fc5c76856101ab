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

    private final class Writer: VariantIndexWriter {
        private let insert: RawStatement
        private let delete: RawStatement

        init(_ database: Database) throws {
            insert = try RawStatement(database, "INSERT INTO exact_index (hash, variant_id) VALUES (?, ?)")
            delete = try RawStatement(database, "DELETE FROM exact_index WHERE hash = ? AND variant_id = ?")
        }

        func add(_ variant: VariantContent, id: Int64) throws {
            insert.bind(1, variant.hash)
            insert.bind(2, id)
            try insert.run()
        }

        func remove(_ variant: VariantContent, id: Int64) throws {
            delete.bind(1, variant.hash)
            delete.bind(2, id)
            try delete.run()
        }
    }
}
