internal import GRDB

/// The rarest grams of each variant: what exact fuzzy search looks candidates up by.
///
/// `fuzzy_token` numbers the tokens of each language; a number never changes, and the larger it is the rarer its token
/// was when it was met. `fuzzy_pair` counts the common pairs of neighbours, by a hash, of the languages that go by pairs
/// (``FuzzyGrams``); its row -1 has the number of texts that were counted. These make the order that ``FuzzyBounds``
/// goes by, which stays until pairs are counted anew. `fuzzy_index` has the tokens of each variant. `fuzzy_posting` has
/// a ``FuzzyPosting`` for each of its first grams in that order, as many as a search at ``FuzzyGrams/leastThreshold``
/// needs: about a hundred a row (``FuzzyPostingTable``, ``FuzzyPostingBytes``), since rows of their own would take twice
/// the room.
enum FuzzyIndex: VariantIndex {
    static let name = "fuzzy_index"
    static let version = 4
    static let otherTables = ["fuzzy_token", "fuzzy_pair", "fuzzy_posting"]

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE fuzzy_token (
                    id INTEGER PRIMARY KEY, language TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (language, text)
                ) STRICT;
                CREATE TABLE fuzzy_pair (hash INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT;
                CREATE TABLE fuzzy_index (variant_id INTEGER PRIMARY KEY, tokens BLOB NOT NULL) STRICT;
                CREATE TABLE fuzzy_posting (id INTEGER PRIMARY KEY, postings BLOB NOT NULL) STRICT;
                """)
    }

    static func writer(_ database: Database) throws -> any VariantIndexWriter { try FuzzyIndexWriter(database) }

    static func faults(_ database: Database) throws -> [String] {
        let faults = try faults(variants: "SELECT variant_id FROM fuzzy_index", database)
        return try faults + lost(database)
    }

    /// Variants that have tokens, but no posting to be found by.
    private static func lost(_ database: Database) throws -> [String] {
        let last = try Int64.fetchOne(database, sql: "SELECT max(variant_id) FROM fuzzy_index") ?? 0
        var isPosted = [Bool](repeating: false, count: Int(last) + 1)
        try FuzzyPostingTable(database).forEach { posting in
            if isPosted.indices.contains(Int(posting.variant)) { isPosted[Int(posting.variant)] = true }
        }
        let ids = try Int64.fetchCursor(database, sql: "SELECT variant_id FROM fuzzy_index WHERE length(tokens) > 0")
        var count = 0
        while let id = try ids.next() {
            if !isPosted[Int(id)] { count += 1 }
        }
        return count > 0 ? ["\(name) has no postings of \(count) variants"] : []
    }

    /// The postings of a variant.
    ///
    /// - Parameter numbers: of its grams, in their order.
    static func postings(
        _ tokens: [Int64], _ grams: FuzzyGrams, numbers: [Int64], variant: Int64
    ) -> [FuzzyPosting] {
        let signature = FuzzySignature.of(tokens)
        let bounds = FuzzyBounds(threshold: grams.leastThreshold, grams: grams)
        return FuzzyGrams.first(bounds.prefix(tokens.count), of: numbers).map { gram in
            FuzzyPosting(
                gram: grams.gram(gram.number), length: tokens.count, place: gram.place, position: gram.position,
                variant: variant, signature: signature)
        }
    }
}
