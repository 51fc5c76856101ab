internal import GRDB

/// The rarest grams of each variant, as rows: what exact fuzzy search looks candidates up by.
///
/// `fuzzy_token` numbers the tokens of each language and `fuzzy_pair` the pairs of neighbours, by a hash, of those that
/// go by pairs (``FuzzyGrams``). A number never changes, and the larger it is the rarer its gram was when it was met,
/// which is the order that ``FuzzyBounds`` goes by. `fuzzy_index` has the tokens of each variant. `fuzzy_posting` has a
/// row for each of its first grams in that order, as many as a search at ``FuzzyGrams/leastThreshold`` needs, with the
/// number of its tokens, the place of this gram and the signature of all tokens; pairs have their numbers below zero.
enum FuzzyIndex: VariantIndex {
    static let name = "fuzzy_index"
    static let version = 1
    static let otherTables = ["fuzzy_token", "fuzzy_pair", "fuzzy_posting"]

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE fuzzy_token (
                    id INTEGER PRIMARY KEY, language TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (language, text)
                ) STRICT;
                CREATE TABLE fuzzy_pair (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE) STRICT;
                CREATE TABLE fuzzy_index (variant_id INTEGER PRIMARY KEY, tokens BLOB NOT NULL) STRICT;
                CREATE TABLE fuzzy_posting (
                    gram INTEGER NOT NULL, length INTEGER NOT NULL, place INTEGER NOT NULL,
                    variant_id INTEGER NOT NULL, signature INTEGER NOT NULL,
                    PRIMARY KEY (gram, length, place, variant_id)
                ) STRICT, WITHOUT ROWID;
                """)
    }

    static func writer(_ database: Database) throws -> any VariantIndexWriter { try FuzzyIndexWriter(database) }

    static func faults(_ database: Database) throws -> [String] {
        try faults(variants: "SELECT variant_id FROM fuzzy_index", database)
    }

    /// The postings of a variant.
    ///
    /// - Parameters:
    ///   - tokens: in any order.
    ///   - numbers: of its grams, in any order.
    static func postings(
        _ tokens: [Int64], _ grams: FuzzyGrams, numbers: [Int64], variant: Int64
    ) -> [FuzzyPosting] {
        let signature = FuzzySignature.of(tokens)
        let bounds = FuzzyBounds(threshold: grams.leastThreshold, grams: grams)
        let ordered = numbers.sorted(by: >).prefix(bounds.prefix(tokens.count))
        return ordered.enumerated().compactMap { place, number in
            // Of a gram that occurs twice the first place is enough.
            guard place == 0 || ordered[place - 1] != number else { return nil }
            return FuzzyPosting(
                gram: grams == .pairs ? -number : number, length: tokens.count, place: place, variant: variant,
                signature: signature)
        }
    }
}

/// A row of `fuzzy_posting`.
struct FuzzyPosting: Hashable, Comparable {
    var gram: Int64
    var length: Int
    var place: Int
    var variant: Int64
    var signature: Int64

    /// The order of the rows.
    static func < (one: FuzzyPosting, other: FuzzyPosting) -> Bool {
        if one.gram != other.gram { return one.gram < other.gram }
        if one.length != other.length { return one.length < other.length }
        if one.place != other.place { return one.place < other.place }
        return one.variant < other.variant
    }
}
