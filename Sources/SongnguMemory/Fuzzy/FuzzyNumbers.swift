internal import GRDB

/// The numbers of tokens and pairs that a memory has met; a token that it has not met gets one for the length of a
/// search, as the rarest of all.
struct FuzzyNumbers {
    private let database: Database
    private var strange = Int64.max

    init(_ database: Database) {
        self.database = database
    }

    mutating func tokens(_ texts: [String], language: String) throws -> [Int64] {
        let find = try database.cachedStatement(sql: "SELECT id FROM fuzzy_token WHERE language = ? AND text = ?")
        var known: [String: Int64] = [:]
        return try texts.map { text in
            if let number = known[text] { return number }
            if let number = try Int64.fetchOne(find, arguments: [language, text]) {
                known[text] = number
                return number
            }
            strange -= 1
            known[text] = strange
            return strange
        }
    }

    /// The numbers of the grams of a text.
    func grams(_ tokens: [Int64], _ grams: FuzzyGrams) throws -> [Int64] {
        guard grams == .pairs else { return tokens }
        let find = try RawStatement(database, "SELECT count FROM fuzzy_pair WHERE hash = ?")
        defer { find.reset() }
        return try FuzzyGrams.pairs(tokens).map { hash in
            find.bind(1, hash)
            defer { find.reset() }
            return FuzzyGrams.number(hash, count: try find.next() ? find.integer(0) : 0)
        }
    }
}
