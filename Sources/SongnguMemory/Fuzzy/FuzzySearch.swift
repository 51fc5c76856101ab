internal import GRDB

/// Finds every variant of a language that is similar enough to some tokens: exactly those that comparing with all would
/// find.
struct FuzzySearch {
    struct Match: Hashable {
        var variant: Int64
        /// Edits in tokens.
        var distance: Int
        /// Tokens of the longer of the two.
        var length: Int

        /// 0...100.
        var score: Double { FuzzyScore.of(distance: distance, length: length) }
    }

    /// What a search cost: postings of the lengths in question, and variants compared.
    struct Work: Hashable {
        var postings = 0
        var candidates = 0
    }

    private let database: Database
    private let language: String
    private let bounds: FuzzyBounds
    private let isByBruteForce: Bool
    private(set) var work = Work()

    /// - Parameters:
    ///   - language: the first subtag.
    ///   - byBruteForce: compare with every variant, as below the threshold that the index serves.
    init(_ database: Database, language: String, threshold: Int, byBruteForce: Bool = false) {
        self.database = database
        self.language = language
        bounds = FuzzyBounds(threshold: threshold, grams: FuzzyGrams(language: language))
        isByBruteForce = byBruteForce || threshold < bounds.grams.leastThreshold
    }

    /// The matches by variant.
    mutating func matches(_ texts: [String]) throws -> [Match] {
        guard !texts.isEmpty else { return [] }
        var numbers = FuzzyNumbers(database)
        let tokens = try numbers.tokens(texts, language: language)
        let distance = TokenDistance(tokens)
        guard !isByBruteForce else { return try compareAll(tokens, distance) }
        var found: [Match] = []
        let fetch = try RawStatement(database, "SELECT tokens FROM fuzzy_index WHERE variant_id = ?")
        var other: [Int64] = []
        for variant in try candidates(tokens, try numbers.grams(tokens, bounds.grams)) {
            fetch.bind(1, variant)
            defer { fetch.reset() }
            // Postings may outlive their variant.
            guard try fetch.next() else { continue }
            TokenList.read(fetch.bytes(0), into: &other)
            if let match = match(tokens, distance, variant, other) { found.append(match) }
        }
        return found
    }

    private func match(_ tokens: [Int64], _ distance: TokenDistance, _ variant: Int64, _ other: [Int64]) -> Match? {
        let limit = bounds.mostEdits(tokens.count, other.count)
        guard let edits = distance.distance(to: other, limit: limit) else { return nil }
        return Match(variant: variant, distance: edits, length: max(tokens.count, other.count))
    }

    /// The variants that no bound leaves out, in the order of their ids.
    private mutating func candidates(_ tokens: [Int64], _ grams: [Int64]) throws -> [Int64] {
        let count = tokens.count
        let signature = FuzzySignature.of(tokens)
        let lengths = bounds.lengths(count).clamped(to: 0...FuzzyPosting.most)
        let limits = lengths.map { bounds.limits(count, $0) }
        let table = try FuzzyPostingTable(database)
        var candidates: [Int64] = []
        var read = 0
        for gram in FuzzyGrams.first(bounds.prefix(count), of: grams) {
            try table.forEach(gram: bounds.grams.gram(gram.number), lengths: lengths) { posting in
                read += 1
                // A length that was cut says nothing.
                guard posting.length < FuzzyPosting.most else { return candidates.append(posting.variant) }
                let limits = limits[posting.length - lengths.lowerBound]
                if limits.allows(signature, posting.signature), limits.allows(gram.place, posting.place),
                    limits.allows(position: gram.position, posting.position)
                {
                    candidates.append(posting.variant)
                }
            }
        }
        candidates.sort()
        var last: Int64?
        candidates.removeAll { variant in
            defer { last = variant }
            return variant == last
        }
        work.postings += read
        work.candidates += candidates.count
        return candidates
    }

    /// Compares with every variant of the language.
    private mutating func compareAll(_ tokens: [Int64], _ distance: TokenDistance) throws -> [Match] {
        var found: [Match] = []
        var other: [Int64] = []
        // Texts of other languages have no token in common, which tells them apart unless nothing is asked.
        let scan = try RawStatement(
            database,
            bounds.threshold > 0
                ? "SELECT tokens, variant_id FROM fuzzy_index"
                : """
                SELECT fuzzy_index.tokens, variant.id, variant.language FROM fuzzy_index
                JOIN variant ON variant.id = fuzzy_index.variant_id
                """)
        while try scan.next() {
            work.candidates += 1
            if bounds.threshold == 0, LanguageFilter.primary(scan.text(2)) != language { continue }
            TokenList.read(scan.bytes(0), into: &other)
            if let match = match(tokens, distance, scan.integer(1), other) { found.append(match) }
        }
        scan.reset()
        return found
    }
}
