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

    static func add(_ text: String, id: Int64, to database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO exact_index (variant_id, hash) VALUES (?, ?)")
            .execute(arguments: [id, hash(of: text)])
    }

    static func hash(of text: String) -> Int64 {
        ContentHash(Spelling.caseless(text)).prefix
    }
}
