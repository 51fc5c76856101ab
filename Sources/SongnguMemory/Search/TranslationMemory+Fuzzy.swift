package import SongnguText
internal import GRDB

extension TranslationMemory {
    /// The units with a variant whose score (``FuzzyScore``) reaches a threshold: exactly those that comparing with all
    /// variants would find.
    ///
    /// The best come first, and among equals the newest. An index is looked up from a threshold of 50 on, in languages that write syllables of 70; below it
    /// every variant is compared. O(postings of the query's rarest words).
    /// - Parameters:
    ///   - language: Of the variants to look in; "vi" takes in "vi-vn", nil takes in all.
    ///   - threshold: 0...100.
    ///   - limit: How many hits to return at most; 0 only counts.
    package func fuzzy(
        _ text: String, language: LanguageTag? = nil, threshold: Int = 70, limit: Int = 20
    ) throws -> FuzzyResult {
        let tokens = FuzzyTokens(PhraseWords(text, tones: .kept)).texts
        guard !tokens.isEmpty else { throw MemoryError.emptyQuery(query: text) }
        return try read { database in
            var found: [Candidate] = []
            for language in try Self.languages(language, database) {
                var search = FuzzySearch(database, language: language, threshold: min(100, max(0, threshold)))
                for match in try search.matches(tokens) {
                    if let candidate = try Self.candidate(match, text, database) { found.append(candidate) }
                }
            }
            return try Self.result(found, text, LanguageFilter(language), limit: limit, database)
        }
    }

    /// A match, with what its rank goes by.
    private struct Candidate {
        var match: FuzzySearch.Match
        var unit: Int64
        var ordinal: Int
        var language: LanguageTag
        var created: String
        var score: Double
    }

    private static func candidate(
        _ match: FuzzySearch.Match, _ text: String, _ database: Database
    ) throws -> Candidate? {
        let find = try database.cachedStatement(
            sql: """
                SELECT variant.unit_id, variant.ordinal, variant.language, variant.text,
                    coalesce(unit.created_at, operation.at) AS created_at
                FROM variant
                JOIN unit ON unit.id = variant.unit_id
                JOIN operation ON operation.id = unit.operation_id
                WHERE variant.id = ?
                """)
        guard let row = try Row.fetchOne(find, arguments: [match.variant]) else { return nil }
        let score = match.distance == 0 ? FuzzyScore.ofEqualTokens(text, row["text"]) : match.score
        return Candidate(
            match: match, unit: row["unit_id"], ordinal: row["ordinal"],
            language: LanguageTag(row["language"] as String), created: row["created_at"], score: score)
    }

    private static func result(
        _ found: [Candidate], _ text: String, _ filter: LanguageFilter, limit: Int, _ database: Database
    ) throws -> FuzzyResult {
        let ranked = found.filter { filter.takesIn($0.language) }.sorted { one, other in
            if one.score != other.score { return one.score > other.score }
            if one.created != other.created { return one.created > other.created }
            return (other.unit, one.ordinal) < (one.unit, other.ordinal)
        }
        var seen: Set<Int64> = []
        let best = ranked.filter { seen.insert($0.unit).inserted }
        let reader = UnitReader(database: database)
        let hits = try best.prefix(max(0, limit)).map { candidate in
            let unit = try reader.unit(candidate.unit)
            return FuzzyHit(
                unit: unit, variant: candidate.ordinal, score: candidate.score, distance: candidate.match.distance,
                changes: TokenEdits.changes(in: unit.variants[candidate.ordinal].text, against: text))
        }
        return FuzzyResult(hits: hits, total: best.count)
    }

    /// The languages to look in, by their first subtag. O(languages × log(tokens)).
    private static func languages(_ language: LanguageTag?, _ database: Database) throws -> [String] {
        if let language { return [language.primary] }
        return try String.fetchAll(
            database,
            sql: """
                WITH RECURSIVE found (language) AS (
                    SELECT min(language) FROM fuzzy_token
                    UNION ALL
                    SELECT (SELECT min(language) FROM fuzzy_token WHERE language > found.language)
                    FROM found WHERE found.language IS NOT NULL
                )
                SELECT language FROM found WHERE language IS NOT NULL
                """)
    }
}
