internal import GRDB

/// Vectors of sentences as bytes: a cache, which can be emptied at any time. Its version stands beside those of the
/// indexes; a table of another version is made anew, empty.
///
/// Rows are numbered in the order they came, so that the oldest are found without counting.
enum VectorTable {
    static let name = "vector_cache"
    static let version = 1

    static func isOutdated(_ database: Database) throws -> Bool {
        try VariantIndexes.versions(database)[name] != version || !exists(database)
    }

    static func exists(_ database: Database) throws -> Bool {
        try database.tableExists(name)
    }

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS vector_cache;
                CREATE TABLE vector_cache (
                    id INTEGER PRIMARY KEY,
                    high INTEGER NOT NULL,
                    low INTEGER NOT NULL,
                    vector BLOB NOT NULL,
                    UNIQUE (high, low)
                ) STRICT;
                """)
        try database.execute(
            sql: "INSERT OR REPLACE INTO index_version (name, version) VALUES (?, ?)", arguments: [name, version])
    }

    static func count(_ database: Database) throws -> Int {
        guard try exists(database) else { return 0 }
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM vector_cache") ?? 0
    }
}
