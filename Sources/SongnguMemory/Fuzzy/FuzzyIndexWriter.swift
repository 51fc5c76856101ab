import Foundation
import SongnguText
internal import GRDB

/// Adds variants to the fuzzy index in portions: new tokens of a portion are numbered by how common they are in it, and
/// postings go in sorted at the end, so that each row is written once.
final class FuzzyIndexWriter: VariantIndexWriter {
    private struct Waiting {
        var id: Int64
        var language: String
        var tokens: [FuzzyToken]
    }

    private let database: Database
    private var waiting: [Waiting] = []
    /// Of tokens that this writer has met.
    private var numbers: [String: [FuzzyToken: Int64]] = [:]
    private var pairs: FuzzyPairCounts?
    private let sorter: FuzzyPostingSorter

    /// A portion of variants; of the first one a new memory takes the order of its commonest words and pairs.
    private static let mostWaiting = 20_000
    /// Some 40 MB; then they are looked up anew.
    private static let mostTokens = 500_000

    init(_ database: Database) throws {
        self.database = database
        let path = try String.fetchOne(database, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")
        let folder = path.flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        sorter = FuzzyPostingSorter(folder: folder ?? NSTemporaryDirectory())
    }

    func add(_ variant: VariantContent, id: Int64) throws {
        waiting.append(Waiting(id: id, language: variant.language, tokens: variant.tokens))
        if waiting.count >= Self.mostWaiting { try number() }
    }

    func finish() throws {
        try number()
        try insertPostings()
    }

    private func insertPostings() throws {
        let table = try FuzzyPostingTable(database)
        try sorter.finish { try table.add($0) }
    }

    func remove(_ variant: VariantContent, id: Int64) throws {
        // It may be among those that wait.
        try finish()
        let find = try database.cachedStatement(sql: "SELECT tokens FROM fuzzy_index WHERE variant_id = ?")
        guard let data = try Data.fetchOne(find, arguments: [id]) else { return }
        let tokens = TokenList.tokens(data)
        let grams = FuzzyGrams(language: variant.language)
        let numbers = try FuzzyNumbers(database).grams(tokens, grams)
        let table = try FuzzyPostingTable(database)
        for posting in FuzzyIndex.postings(tokens, grams, numbers: numbers, variant: id) {
            try table.remove(posting)
        }
        try database.cachedStatement(sql: "DELETE FROM fuzzy_index WHERE variant_id = ?").execute(arguments: [id])
    }

    /// Gives the tokens of those that wait their numbers, and makes the postings of the variants.
    private func number() throws {
        guard !waiting.isEmpty else { return }
        var unmet: [String: [FuzzyToken: Int]] = [:]
        var lists = waiting.map { numbered($0, unmet: &unmet) }
        for (language, counts) in unmet.sorted(by: { $0.key < $1.key }) { try number(counts, language) }
        // No token has the number 0, which stands for one that was not met before.
        for index in lists.indices where lists[index].contains(0) {
            lists[index] = numbered(waiting[index], unmet: &unmet)
        }
        let ofPairs = zip(waiting, lists).filter { FuzzyGrams(language: $0.0.language) == .pairs }.map(\.1)
        if !ofPairs.isEmpty { try count(ofPairs) }
        let insert = try RawStatement(database, "INSERT INTO fuzzy_index (variant_id, tokens) VALUES (?, ?)")
        for (variant, list) in zip(waiting, lists) {
            insert.bind(1, variant.id)
            insert.bind(2, TokenList.bytes(list))
            try insert.run()
            try addPostings(list, FuzzyGrams(language: variant.language), variant.id)
        }
        waiting.removeAll(keepingCapacity: true)
        if numbers.values.reduce(0, { $0 + $1.count }) > Self.mostTokens { numbers.removeAll() }
    }

    private func numbered(_ variant: Waiting, unmet: inout [String: [FuzzyToken: Int]]) -> [Int64] {
        let known = numbers[variant.language] ?? [:]
        return variant.tokens.map { token in
            if let number = known[token] { return number }
            unmet[variant.language, default: [:]][token, default: 0] += 1
            return 0
        }
    }

    private func number(_ counts: [FuzzyToken: Int], _ language: String) throws {
        let find = try database.cachedStatement(sql: "SELECT id FROM fuzzy_token WHERE language = ? AND text = ?")
        let insert = try database.cachedStatement(sql: "INSERT INTO fuzzy_token (language, text) VALUES (?, ?)")
        for (token, _) in counts.sorted(by: { ($1.value, $0.key.text) < ($0.value, $1.key.text) }) {
            if let id = try Int64.fetchOne(find, arguments: [language, token.text]) {
                numbers[language, default: [:]][token] = id
            } else {
                try insert.execute(arguments: [language, token.text])
                numbers[language, default: [:]][token] = database.lastInsertedRowID
            }
        }
    }

    private func addPostings(_ list: [Int64], _ grams: FuzzyGrams, _ variant: Int64) throws {
        var numbers = list
        if grams == .pairs {
            let counts = try pairs ?? FuzzyPairCounts(database)
            pairs = counts
            numbers = FuzzyGrams.pairs(list).map(counts.number)
        }
        try sorter.add(FuzzyIndex.postings(list, grams, numbers: numbers, variant: variant))
    }

    /// Counts pairs anew where these texts are many more than were counted, and makes the postings of those before them
    /// again.
    private func count(_ lists: [[Int64]]) throws {
        var counts = try pairs ?? FuzzyPairCounts(database)
        if counts.isOutgrown(by: lists.count) {
            try insertPostings()
            try counts.count(lists)
            pairs = counts
            // Pairs have the grams below zero.
            try database.execute(sql: "DELETE FROM fuzzy_posting WHERE id < 0")
            let earlier = try Row.fetchCursor(
                database,
                sql: """
                    SELECT variant.id, variant.language, fuzzy_index.tokens FROM fuzzy_index
                    JOIN variant ON variant.id = fuzzy_index.variant_id
                    """)
            while let row = try earlier.next() {
                let grams = FuzzyGrams(language: LanguageTag(row["language"] as String).primary)
                guard grams == .pairs else { continue }
                try addPostings(TokenList.tokens(row["tokens"]), grams, row["id"])
            }
        }
        pairs = counts
    }
}
