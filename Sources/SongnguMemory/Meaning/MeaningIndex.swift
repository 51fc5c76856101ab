internal import GRDB

/// What variants mean, by any number of models: made from the variants at any time, and by others than ours, since
/// only they know a model. Its version stands beside those of the other indexes; tables of another version are made
/// anew, empty.
///
/// `meaning_model` has a row for each model, with the last variant that was looked at; variants come in the order of
/// their numbers. `meaning_vector` has a vector for each variant that the model has one for, under
/// ``rowID(model:variant:)``. `meaning_block` has the short forms of many vectors of one language in a row, which are
/// all looked through by a search (``MeaningBlock``). What is there of variants that are gone is passed over.
enum MeaningIndex {
    static let name = "meaning_index"
    static let version = 1
    private static let tables = ["meaning_model", "meaning_vector", "meaning_block"]

    static func isOutdated(_ database: Database) throws -> Bool {
        try VariantIndexes.versions(database)[name] != version || !exists(database)
    }

    static func exists(_ database: Database) throws -> Bool {
        try tables.allSatisfy { try database.tableExists($0) }
    }

    static func create(in database: Database) throws {
        for table in tables { try database.execute(sql: "DROP TABLE IF EXISTS \(table)") }
        try database.execute(
            sql: """
                CREATE TABLE meaning_model (
                    id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, dimension INTEGER NOT NULL,
                    seen INTEGER NOT NULL, changes INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE meaning_vector (id INTEGER PRIMARY KEY, vector BLOB NOT NULL) STRICT;
                CREATE TABLE meaning_block (
                    id INTEGER PRIMARY KEY, model_id INTEGER NOT NULL, language TEXT NOT NULL, count INTEGER NOT NULL,
                    first INTEGER NOT NULL, variants BLOB NOT NULL, codes BLOB NOT NULL
                ) STRICT;
                CREATE INDEX meaning_block_model ON meaning_block (model_id);
                """)
        try database.execute(
            sql: "INSERT OR REPLACE INTO index_version (name, version) VALUES (?, ?)", arguments: [name, version])
    }

    /// Where the vector of a variant is kept: one table serves all models, and a look-up is one of SQLite's fastest.
    static func rowID(model: Int64, variant: Int64) -> Int64 { model << 44 | variant }
}

/// A row of `meaning_model`.
struct MeaningModel: Hashable {
    var id: Int64
    var dimension: Int
    /// The last variant that was looked at.
    var seen: Int64
    /// Goes up with every change of the model's rows.
    var changes: Int64

    static func find(_ identity: String, _ database: Database) throws -> MeaningModel? {
        let find = try database.cachedStatement(
            sql: "SELECT id, dimension, seen, changes FROM meaning_model WHERE identity = ?")
        return try Row.fetchOne(find, arguments: [identity]).map {
            MeaningModel(id: $0[0], dimension: $0[1], seen: $0[2], changes: $0[3])
        }
    }

    static func make(_ identity: String, dimension: Int, _ database: Database) throws -> MeaningModel {
        try database.execute(
            sql: "INSERT INTO meaning_model (identity, dimension, seen, changes) VALUES (?, ?, 0, 0)",
            arguments: [identity, dimension])
        return MeaningModel(id: database.lastInsertedRowID, dimension: dimension, seen: 0, changes: 0)
    }
}
