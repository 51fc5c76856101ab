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
        try read { database in
            let rows = try Self.equal(to: text, language, choice, database)
            let matching = Spelling.matching(text)
            let sameCase = rows.filter { Spelling.matching($0["text"]) == matching }
            var seen: Set<Int64> = []
            let reader = UnitReader(database: database)
            let ranked = sameCase.map { ($0, true) } + rows.map { ($0, false) }
            return try ranked.compactMap { row, isSameCase in
                let id: Int64 = row["unit_id"]
                guard seen.insert(id).inserted else { return nil }
                return ExactHit(unit: try reader.unit(id), variant: row["ordinal"], isSameCase: isSameCase)
            }
        }
    }

    /// The numbers of the units with a variant that equals a text as ``exact(_:language:choice:)`` has it, capital letters
    /// too; the newest first.
    package func unitsEqual(
        to text: String, language: LanguageTag? = nil, choice: UnitChoice = UnitChoice()
    ) throws -> [Int64] {
        try read { database in
            let matching = Spelling.matching(text)
            var seen: Set<Int64> = []
            return try Self.equal(to: text, language, choice, database)
                .filter { Spelling.matching($0["text"]) == matching }
                .map { $0["unit_id"] }.filter { seen.insert($0).inserted }
        }
    }

    /// Variants that equal a text, capital letters aside; of the newest units first.
    private static func equal(
        to text: String, _ language: LanguageTag?, _ choice: UnitChoice, _ database: Database
    ) throws -> [Row] {
        let caseless = Spelling.caseless(text)
        guard !caseless.isEmpty else { throw MemoryError.emptyQuery(query: text) }
        let condition = try ChoiceCondition(choice, database)
        let find = try database.cachedStatement(
            sql: """
                SELECT variant.unit_id, variant.ordinal, variant.text
                FROM exact_index
                JOIN variant ON variant.id = exact_index.variant_id
                JOIN unit ON unit.id = variant.unit_id
                JOIN operation ON operation.id = unit.operation_id
                WHERE exact_index.hash = :hash AND \(LanguageFilter.condition) AND \(condition.sql)
                ORDER BY coalesce(unit.created_at, operation.at) DESC, unit.id DESC, variant.ordinal
                """)
        return try Row.fetchAll(
            find,
            arguments: condition.arguments + ["hash": ContentHash.short(caseless), "language": language?.rawValue]
        ).filter { Spelling.caseless($0["text"]) == caseless }
    }
}
