package import SongnguText
internal import GRDB

extension TranslationMemory {
    /// The units in which a phrase occurs (concordance): its words in sequence, whatever punctuation is between them.
    ///
    /// Letter case never counts. Words are whole words, but a star right after the last makes it the beginning of one
    /// ("đối tho*"); nothing else in a query has a meaning of its own. Units with the shortest matching variant come
    /// first, and among equals the newest.
    /// - Parameters:
    ///   - language: Of the variants to look in; "vi" takes in "vi-vn", nil takes in all.
    ///   - tones: Whether "doi thoai" finds "đối thoại".
    ///   - limit: How many hits to return at most; 0 only counts.
    package func phrase(
        _ text: String, language: LanguageTag? = nil, tones: ToneRule = .ignored, limit: Int = 50
    ) throws -> PhraseResult {
        let query = try PhraseQuery(text, tones: tones)
        let arguments: StatementArguments = ["match": query.match, "language": language?.rawValue]
        return try read { database in
            let total = try Int.fetchOne(
                database, sql: "SELECT count(DISTINCT variant.unit_id) \(Self.matching)", arguments: arguments)
            let best = try Int64.fetchAll(
                database,
                sql: """
                    SELECT unit.id \(Self.matching) GROUP BY unit.id
                    ORDER BY min(length(variant.text)), coalesce(unit.created_at, operation.at) DESC, unit.id DESC LIMIT :limit
                    """,
                arguments: arguments + ["limit": max(0, limit)])
            let filter = LanguageFilter(language)
            let reader = UnitReader(database: database)
            let hits = try best.map { try hit(try reader.unit($0), query, filter) }
            return PhraseResult(hits: hits, total: total ?? 0)
        }
    }

    private static let matching = """
        FROM phrase_index
        JOIN variant ON variant.id = phrase_index.rowid
        JOIN unit ON unit.id = variant.unit_id
        JOIN operation ON operation.id = unit.operation_id
        WHERE phrase_index MATCH :match AND \(LanguageFilter.condition)
        """

    private func hit(_ unit: TranslationUnit, _ query: PhraseQuery, _ filter: LanguageFilter) throws -> PhraseHit {
        let matches = unit.variants.enumerated().compactMap { index, variant -> PhraseHit.Match? in
            guard filter.takesIn(variant.language) else { return nil }
            let ranges = query.occurrences(in: variant.text)
            return ranges.isEmpty ? nil : PhraseHit.Match(variant: index, ranges: ranges)
        }
        return PhraseHit(unit: unit, matches: matches)
    }
}
