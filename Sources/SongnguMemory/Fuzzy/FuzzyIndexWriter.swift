import Foundation
import SongnguText
internal import GRDB

/// Adds variants to the fuzzy index in portions: new grams of a portion are numbered by how common they are in it, and
/// postings go in sorted, since rows in the order of the table cost a fraction of rows at random.
final class FuzzyIndexWriter: VariantIndexWriter {
    private struct Waiting {
        var id: Int64
        var language: String
        var texts: [String]
    }

    private let database: Database
    private var waiting: [Waiting] = []
    private var postings: [FuzzyPosting] = []
    /// Of tokens and pairs that this writer has met.
    private var tokens: [String: [String: Int64]] = [:]
    private var pairs: [Int64: Int64] = [:]

    /// A portion of variants; of the first one a new memory takes the order of its commonest words.
    private static let mostWaiting = 20_000
    /// About 60 MB.
    private static let mostPostings = 1_500_000
    /// About 100 MB; then they are looked up anew.
    private static let mostPairs = 3_000_000

    init(_ database: Database) throws {
        self.database = database
    }

    func add(_ variant: VariantContent, id: Int64) throws {
        waiting.append(Waiting(id: id, language: variant.language, texts: variant.tokens))
        if waiting.count >= Self.mostWaiting { try number() }
    }

    func finish() throws {
        try number()
        try insertPostings()
    }

    func remove(_ variant: VariantContent, id: Int64) throws {
        // It may be among those that wait.
        try finish()
        let find = try database.cachedStatement(sql: "SELECT tokens FROM fuzzy_index WHERE variant_id = ?")
        guard let data = try Data.fetchOne(find, arguments: [id]) else { return }
        let tokens = TokenList.tokens(data)
        let grams = FuzzyGrams(language: variant.language)
        var numbers = FuzzyNumbers(database)
        let delete = try RawStatement(
            database, "DELETE FROM fuzzy_posting WHERE gram = ? AND length = ? AND place = ? AND variant_id = ?")
        for posting in FuzzyIndex.postings(tokens, grams, numbers: try numbers.grams(tokens, grams), variant: id) {
            delete.bind(1, posting.gram)
            delete.bind(2, Int64(posting.length))
            delete.bind(3, Int64(posting.place))
            delete.bind(4, id)
            try delete.run()
        }
        try database.cachedStatement(sql: "DELETE FROM fuzzy_index WHERE variant_id = ?").execute(arguments: [id])
    }

    /// Gives the tokens and pairs of those that wait their numbers.
    private func number() throws {
        let counts = waiting.reduce(into: [String: [String: Int]]()) { counts, variant in
            for token in variant.texts { counts[variant.language, default: [:]][token, default: 0] += 1 }
        }
        for (language, counts) in counts.sorted(by: { $0.key < $1.key }) { try number(counts, language) }
        let lists = waiting.map { variant in variant.texts.compactMap { tokens[variant.language]?[$0] } }
        try numberPairs(lists)
        let insert = try database.cachedStatement(sql: "INSERT INTO fuzzy_index (variant_id, tokens) VALUES (?, ?)")
        for (variant, list) in zip(waiting, lists) {
            try insert.execute(arguments: [variant.id, TokenList.data(list)])
            let grams = FuzzyGrams(language: variant.language)
            let numbers = grams == .pairs ? FuzzyGrams.pairs(list).compactMap { pairs[$0] } : list
            postings += FuzzyIndex.postings(list, grams, numbers: numbers, variant: variant.id)
        }
        waiting.removeAll(keepingCapacity: true)
        if pairs.count > Self.mostPairs { pairs.removeAll() }
        if postings.count >= Self.mostPostings { try insertPostings() }
    }

    private func number(_ counts: [String: Int], _ language: String) throws {
        let find = try database.cachedStatement(sql: "SELECT id FROM fuzzy_token WHERE language = ? AND text = ?")
        let insert = try database.cachedStatement(sql: "INSERT INTO fuzzy_token (language, text) VALUES (?, ?)")
        let unmet = counts.filter { tokens[language]?[$0.key] == nil }
        for (token, _) in unmet.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            if let id = try Int64.fetchOne(find, arguments: [language, token]) {
                tokens[language, default: [:]][token] = id
            } else {
                try insert.execute(arguments: [language, token])
                tokens[language, default: [:]][token] = database.lastInsertedRowID
            }
        }
    }

    private func numberPairs(_ lists: [[Int64]]) throws {
        var counts: [Int64: Int] = [:]
        for (variant, list) in zip(waiting, lists) where FuzzyGrams(language: variant.language) == .pairs {
            for pair in FuzzyGrams.pairs(list) where pairs[pair] == nil { counts[pair, default: 0] += 1 }
        }
        let find = try database.cachedStatement(sql: "SELECT id FROM fuzzy_pair WHERE hash = ?")
        let insert = try database.cachedStatement(sql: "INSERT INTO fuzzy_pair (hash) VALUES (?)")
        for (pair, _) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            if let id = try Int64.fetchOne(find, arguments: [pair]) {
                pairs[pair] = id
            } else {
                try insert.execute(arguments: [pair])
                pairs[pair] = database.lastInsertedRowID
            }
        }
    }

    private func insertPostings() throws {
        postings.sort()
        let insert = try RawStatement(
            database, "INSERT INTO fuzzy_posting (gram, length, place, variant_id, signature) VALUES (?, ?, ?, ?, ?)")
        for posting in postings {
            insert.bind(1, posting.gram)
            insert.bind(2, Int64(posting.length))
            insert.bind(3, Int64(posting.place))
            insert.bind(4, posting.variant)
            insert.bind(5, posting.signature)
            try insert.run()
        }
        postings.removeAll(keepingCapacity: true)
    }
}
