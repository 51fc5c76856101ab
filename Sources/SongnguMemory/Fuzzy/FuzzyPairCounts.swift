internal import GRDB

/// How common the pairs of neighbours are: the rarest are looked up first, and those that are not counted are rare.
///
/// Counted over some ten thousand texts, pairs that occur thrice or more order the others as well as a count of all
/// would: 3% more postings are read than with every pair of 60,000 texts.
struct FuzzyPairCounts {
    private let database: Database
    private(set) var counts: [Int64: Int64] = [:]
    /// How many texts were counted.
    private var texts = 0

    private static let leastCount = 3
    /// Fewer texts than this say little.
    private static let leastTexts = 1_000
    /// By how much more texts than were counted pairs are worth counting anew.
    private static let growth = 4
    /// The row of `fuzzy_pair` that has the number of texts; hashes are not negative.
    private static let total: Int64 = -1

    init(_ database: Database) throws {
        self.database = database
        let rows = try RawStatement(database, "SELECT hash, count FROM fuzzy_pair")
        defer { rows.reset() }
        while try rows.next() { counts[rows.integer(0)] = rows.integer(1) }
        texts = Int(counts.removeValue(forKey: Self.total) ?? 0)
    }

    func number(_ hash: Int64) -> Int64 { FuzzyGrams.number(hash, count: counts[hash] ?? 0) }

    /// Whether so many texts more are worth a new order.
    func isOutgrown(by more: Int) -> Bool { more >= Self.leastTexts && more > texts * Self.growth }

    /// Counts pairs anew, which makes all postings of pairs wrong.
    mutating func count(_ lists: [[Int64]]) throws {
        counts.removeAll()
        for list in lists {
            for hash in FuzzyGrams.pairs(list) { counts[hash, default: 0] += 1 }
        }
        counts = counts.filter { $0.value >= Self.leastCount }
        texts = lists.count
        try database.execute(sql: "DELETE FROM fuzzy_pair")
        let insert = try RawStatement(database, "INSERT INTO fuzzy_pair (hash, count) VALUES (?, ?)")
        for (hash, count) in counts.sorted(by: { $0.key < $1.key }) + [(Self.total, Int64(texts))] {
            insert.bind(1, hash)
            insert.bind(2, count)
            try insert.run()
        }
    }
}
