package import SongnguText
internal import GRDB

extension TranslationMemory {
    /// How many of the newest variants that match are looked at, to show the best of them.
    package static let phraseLook = 200

    /// The units in which the words of a query occur (concordance).
    ///
    /// Letter case never counts. Words are whole words, but a star right after one makes it the beginning of a word
    /// ("đối tho*"; of a phrase after the last word only); nothing else in a query has a meaning of its own.
    /// Of the newest variants that match, the shortest come first, and among equals the newest. O(postings of the
    /// query's words) at worst, and no more than it takes to find ``phraseLook`` variants.
    /// - Parameters:
    ///   - mode: How the words stand to each other.
    ///   - language: Of the variants to look in; "vi" takes in "vi-vn", nil takes in all.
    ///   - tones: Whether "doi thoai" finds "đối thoại".
    ///   - limit: How many hits to return at most; 0 only counts.
    ///   - choice: Which units to take. Penalties do not count.
    package func phrase(
        _ text: String, mode: PhraseMode = .phrase, language: LanguageTag? = nil, tones: ToneRule = .ignored,
        limit: Int = 50, choice: UnitChoice = UnitChoice()
    ) throws -> PhraseResult {
        let query = try PhraseQuery(text, mode: mode, tones: tones)
        let look = max(Self.phraseLook, limit)
        return try read { database in
            let rows = try Self.look(look + 1, query, language, ChoiceCondition(choice, database), database)
            let best = Dictionary(rows.prefix(look).map { ($0.unit, $0.length) }, uniquingKeysWith: min)
            let ranked = best.sorted { ($0.value, $1.key) < ($1.value, $0.key) }
            let filter = LanguageFilter(language)
            let reader = UnitReader(database: database)
            var hits: [PhraseHit] = []
            for (unit, _) in ranked where hits.count < limit {
                let hit = Self.hit(try reader.unit(unit), query, filter)
                // The index may be older than the text.
                if !hit.matches.isEmpty { hits.append(hit) }
            }
            return PhraseResult(hits: hits, total: best.count, isLowerBound: rows.count > look)
        }
    }

    /// The newest variants that match. FTS5 walks its lists from the end and stops when it is not asked on, so
    /// conditions on units and variants belong here, beside that on the language.
    private static func look(
        _ count: Int, _ query: PhraseQuery, _ language: LanguageTag?, _ condition: ChoiceCondition,
        _ database: Database
    ) throws -> [(unit: Int64, length: Int)] {
        let find = try database.cachedStatement(
            sql: """
                SELECT variant.unit_id, length(variant.text) FROM phrase_index
                CROSS JOIN variant ON variant.id = phrase_index.rowid
                CROSS JOIN unit ON unit.id = variant.unit_id
                WHERE phrase_index MATCH :match AND \(LanguageFilter.condition) AND \(condition.sql)
                ORDER BY phrase_index.rowid DESC LIMIT :count
                """)
        let rows = try Row.fetchCursor(
            find,
            arguments: condition.arguments
                + ["match": query.match, "language": language?.rawValue, "count": count])
        var result: [(unit: Int64, length: Int)] = []
        while let row = try rows.next() { result.append((row[0], row[1])) }
        return result
    }

    private static func hit(_ unit: TranslationUnit, _ query: PhraseQuery, _ filter: LanguageFilter) -> PhraseHit {
        let matches = unit.variants.enumerated().compactMap { index, variant -> PhraseHit.Match? in
            guard filter.takesIn(variant.language) else { return nil }
            let ranges = query.occurrences(in: variant.text)
            return ranges.isEmpty ? nil : PhraseHit.Match(variant: index, ranges: ranges)
        }
        return PhraseHit(unit: unit, matches: matches)
    }
}
