internal import GRDB

/// The words of each variant with and without tone marks, in two FTS5 columns; the row id is the variant's.
///
/// Where both columns would be equal, as in English, `toned` has ``sameInBoth`` instead.
///
/// The tokenizer is SQLite's own, so that any sqlite3 can open and change the file; the words are folded and told
/// apart before it sees them (``PhraseWords``), which leaves it nothing to do but to split at spaces. The table keeps no
/// words but those of the index, since they can be made again from the variant.
enum PhraseIndex: VariantIndex {
    static let name = "phrase_index"
    static let version = 3

    /// A private-use character, so that no query has it for a word.
    static let sameInBoth = "\u{E000}"

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE phrase_index USING fts5 (
                    toned, toneless, content = '',
                    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
                )
                """)
    }

    /// What the index has of a variant.
    static func columns(of variant: VariantContent) -> (toned: String, toneless: String) {
        (variant.toned == variant.toneless ? sameInBoth : variant.toned, variant.toneless)
    }

    static func writer(_ database: Database) throws -> any VariantIndexWriter { try Writer(database) }

    static func faults(_ database: Database) throws -> [String] {
        try faults(variants: "SELECT id FROM phrase_index_docsize", database)
    }

    private final class Writer: VariantIndexWriter {
        private let insert: RawStatement
        private let delete: RawStatement

        init(_ database: Database) throws {
            insert = try RawStatement(database, "INSERT INTO phrase_index (rowid, toned, toneless) VALUES (?, ?, ?)")
            // A table without content is told what it held.
            delete = try RawStatement(
                database,
                "INSERT INTO phrase_index (rowid, toned, toneless, phrase_index) VALUES (?, ?, ?, 'delete')")
        }

        func add(_ variant: VariantContent, id: Int64) throws { try run(insert, variant, id) }

        func remove(_ variant: VariantContent, id: Int64) throws { try run(delete, variant, id) }

        private func run(_ statement: RawStatement, _ variant: VariantContent, _ id: Int64) throws {
            let columns = PhraseIndex.columns(of: variant)
            statement.bind(1, id)
            statement.bind(2, columns.toned)
            statement.bind(3, columns.toneless)
            try statement.run()
        }
    }
}
