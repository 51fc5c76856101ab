internal import GRDB

/// The words of each variant with and without tone marks, in two FTS5 columns; the row id is the variant's.
///
/// The tokenizer is SQLite's own, so that any sqlite3 can open and change the file; the words are folded and told
/// apart before it sees them (``PhraseWords``), which leaves it nothing to do but to split at spaces.
enum PhraseIndex: VariantIndex {
    static let name = "phrase_index"
    static let version = 1

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE phrase_index USING fts5 (
                    toned, toneless, columnsize = 0,
                    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
                )
                """)
    }

    static func add(_ text: String, id: Int64, to database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO phrase_index (rowid, toned, toneless) VALUES (?, ?, ?)")
            .execute(arguments: [id, PhraseWords(text, tones: .kept).joined, PhraseWords(text, tones: .ignored).joined])
    }
}
