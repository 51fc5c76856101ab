package import SongnguText
internal import GRDB

extension TranslationMemory {
    /// The units with a variant whose score (``FuzzyScore``) reaches a threshold: exactly those that comparing with all
    /// variants would find.
    ///
    /// The best come first, and among equals approved units before drafts, then the newest. An index is looked up from a
    /// threshold of 50 on, in languages that write syllables of 70; below it every variant is compared. O(postings of the
    /// query's rarest words).
    /// - Parameters:
    ///   - language: Of the variants to look in; "vi" takes in "vi-vn", nil takes in all.
    ///   - context: The segments around the text: a match of 100 that was saved from between the same ones is 101.
    ///   - threshold: 0...100; penalties may put units below it.
    ///   - limit: How many hits to return at most; 0 only counts.
    package func fuzzy(
        _ text: String, language: LanguageTag? = nil, context: SegmentContext? = nil, threshold: Int = 70,
        limit: Int = 20, choice: UnitChoice = UnitChoice()
    ) throws -> FuzzyResult {
        let tokens = FuzzyTokens(PhraseWords(text, tones: .kept)).texts
        guard !tokens.isEmpty else { throw MemoryError.emptyQuery(query: text) }
        return try read { database in
            let condition = try ChoiceCondition(choice, database)
            var found: [Candidate] = []
            for language in try Self.languages(language, database) {
                var search = FuzzySearch(database, language: language, threshold: min(100, max(0, threshold)))
                for match in try search.matches(tokens) {
                    if let candidate = try Self.candidate(match, text, condition, database) { found.append(candidate) }
                }
            }
            let filter = LanguageFilter(language)
            found.removeAll { !filter.takesIn($0.language) }
            let reader = UnitReader(database: database)
            if let context { try Self.raise(&found, in: context, reader) }
            if !choice.penalties.isEmpty {
                for index in found.indices {
                    found[index].score -= choice.penalty(of: try reader.unit(found[index].unit))
                }
            }
            // Of equal tokens only the texts tell the score.
            found.removeAll { $0.score < Double(threshold) }
            return try Self.result(found, text, limit: limit, reader)
        }
    }

    /// The threshold down to which an index is looked up; below it every variant is compared.
    package static func leastIndexedThreshold(_ language: LanguageTag) -> Int {
        FuzzyGrams(language: language.primary).leastThreshold
    }

    /// A match, with what its rank goes by.
    private struct Candidate {
        var match: FuzzySearch.Match
        var unit: Int64
        var ordinal: Int
        var language: LanguageTag
        var isApproved: Bool
        var created: String
        var score: Double
    }

    private static func candidate(
        _ match: FuzzySearch.Match, _ text: String, _ condition: ChoiceCondition, _ database: Database
    ) throws -> Candidate? {
        let find = try database.cachedStatement(
            sql: """
                SELECT variant.unit_id, variant.ordinal, variant.language, variant.text, unit.status,
                    coalesce(unit.created_at, operation.at) AS created_at
                FROM variant
                JOIN unit ON unit.id = variant.unit_id
                JOIN operation ON operation.id = unit.operation_id
                WHERE variant.id = :variant AND \(condition.sql)
                """)
        guard let row = try Row.fetchOne(find, arguments: condition.arguments + ["variant": match.variant]) else {
            return nil
        }
        let score = match.distance == 0 ? FuzzyScore.ofEqualTokens(text, row["text"]) : match.score
        return Candidate(
            match: match, unit: row["unit_id"], ordinal: row["ordinal"],
            language: LanguageTag(row["language"] as String), isApproved: row["status"] == UnitStatus.approved.rawValue,
            created: row["created_at"], score: score)
    }

    /// Gives matches without difference that stood between the same segments the score for it.
    private static func raise(_ found: inout [Candidate], in context: SegmentContext, _ reader: UnitReader) throws {
        for index in found.indices where found[index].score == 100 {
            let state = try reader.state(found[index].unit)
            if state?.provenance.contains(where: { $0.context?.reads(like: context) == true }) == true {
                found[index].score = FuzzyScore.inContext
            }
        }
    }

    private static func result(
        _ found: [Candidate], _ text: String, limit: Int, _ reader: UnitReader
    ) throws -> FuzzyResult {
        let ranked = found.sorted { one, other in
            if one.score != other.score { return one.score > other.score }
            if one.isApproved != other.isApproved { return one.isApproved }
            if one.created != other.created { return one.created > other.created }
            return (other.unit, one.ordinal) < (one.unit, other.ordinal)
        }
        var seen: Set<Int64> = []
        let best = ranked.filter { seen.insert($0.unit).inserted }
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
        let find = try database.cachedStatement(
            sql: """
                WITH RECURSIVE found (language) AS (
                    SELECT min(language) FROM fuzzy_token
                    UNION ALL
                    SELECT (SELECT min(language) FROM fuzzy_token WHERE language > found.language)
                    FROM found WHERE found.language IS NOT NULL
                )
                SELECT language FROM found WHERE language IS NOT NULL
                """)
        return try String.fetchAll(find)
    }
}

extension SegmentContext {
    /// Whether both neighbours are the same, or missing on both sides.
    fileprivate func reads(like other: SegmentContext) -> Bool {
        func same(_ one: String?, _ other: String?) -> Bool {
            one.map(Spelling.matching) == other.map(Spelling.matching)
        }
        return same(before, other.before) && same(after, other.after)
    }
}
