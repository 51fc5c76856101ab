internal import GRDB

/// The numbers of tokens and pairs that a memory has met; what it has not met gets numbers for the length of a search,
/// as the rarest of all.
struct FuzzyNumbers {
    private let database: Database
    private var strange = Int64.max

    init(_ database: Database) {
        self.database = database
    }

    mutating func tokens(_ texts: [String], language: String) throws -> [Int64] {
        let find = try database.cachedStatement(sql: "SELECT id FROM fuzzy_token WHERE language = ? AND text = ?")
        return try numbers(texts) { try Int64.fetchOne(find, arguments: [language, $0]) }
    }

    /// The numbers of the grams of a text.
    mutating func grams(_ tokens: [Int64], _ grams: FuzzyGrams) throws -> [Int64] {
        guard grams == .pairs else { return tokens }
        let find = try database.cachedStatement(sql: "SELECT id FROM fuzzy_pair WHERE hash = ?")
        return try numbers(FuzzyGrams.pairs(tokens)) { try Int64.fetchOne(find, arguments: [$0]) }
    }

    private mutating func numbers<Key: Hashable>(_ keys: [Key], _ find: (Key) throws -> Int64?) throws -> [Int64] {
        var known: [Key: Int64] = [:]
        return try keys.map { key in
            if let number = known[key] { return number }
            if let number = try find(key) {
                known[key] = number
                return number
            }
            strange -= 1
            known[key] = strange
            return strange
        }
    }
}
