package import SongnguText
internal import GRDB

extension TranslationMemory {
    /// The units with a variant that equals a text in ``Folding/matching``: NFC and NFD, kinds of spaces, dashes and
    /// quotation marks, and the placement of tone marks are no difference.
    ///
    /// Those whose capital letters agree come first, and among equals the newest. O(log n).
    /// - Parameters:
    ///   - language: Of the variant that equals; "vi" takes in "vi-vn", nil takes in all.
    ///   - choice: Which units to take. Penalties do not count.
    package func exact(
        _ text: String, language: LanguageTag? = nil, choice: UnitChoice = UnitChoice()
    ) throws -> [ExactHit] {
        let caseless = Spelling.caseless(text)
        guard !caseless.isEmpty else { throw MemoryError.emptyQuery(query: text) }
        let matching = Spelling.matching(text)
        return try read { database in
            let condition = try ChoiceCondition(choice, database)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT variant.unit_id, variant.ordinal, variant.text
                    FROM exact_index
                    JOIN variant ON variant.id = exact_index.variant_id
                    JOIN unit ON unit.id = variant.unit_id
                    JOIN operation ON operation.id = unit.operation_id
                    WHERE exact_index.hash = :hash AND \(LanguageFilter.condition) AND \(condition.sql)
                    ORDER BY coalesce(unit.created_at, operation.at) DESC, unit.id DESC, variant.ordinal
                    """,
                arguments: condition.arguments + ["hash": ContentHash.short(caseless), "language": language?.rawValue])
            let equal = rows.filter { Spelling.caseless($0["text"]) == caseless }
            let sameCase = equal.filter { Spelling.matching($0["text"]) == matching }
            var seen: Set<Int64> = []
            let reader = UnitReader(database: database)
            let ranked = sameCase.map { ($0, true) } + equal.map { ($0, false) }
            return try ranked.compactMap { row, isSameCase in
                let id: Int64 = row["unit_id"]
                guard seen.insert(id).inserted else { return nil }
                return ExactHit(unit: try reader.unit(id), variant: row["ordinal"], isSameCase: isSameCase)
            }
        }
    }
}
