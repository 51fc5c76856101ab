package import SongnguText
internal import GRDB

/// The words of a unit, without what is said of it.
package struct UnitWords: Hashable, Sendable {
    package var id: Int64
    /// In the unit's order, without annotations.
    package var variants: [Variant]

    package init(id: Int64, variants: [Variant]) {
        self.id = id
        self.variants = variants
    }
}

extension TranslationMemory {
    /// The words of the units that come after one by their numbers, the lowest first; none at the end.
    ///
    /// For going through all units piece by piece: each call is a reading of its own. O(limit).
    package func words(after unit: Int64, limit: Int, _ choice: UnitChoice = .all) throws -> [UnitWords] {
        try read { try WordsReader($0, choice).words(after: unit, limit: limit) }
    }

    /// Calls `body` with the words of every unit that a choice takes, in one reading: several times as fast as
    /// ``forEachUnit(_:_:)``, which says more of each.
    package func forEachWords(_ choice: UnitChoice = .all, _ body: (UnitWords) throws -> Void) throws {
        try read { database in
            let reader = try WordsReader(database, choice)
            var last: Int64 = 0
            while true {
                let page = try reader.words(after: last, limit: Self.wordsPage)
                guard let end = page.last?.id else { return }
                last = end
                for unit in page { try body(unit) }
            }
        }
    }

    private static let wordsPage = 4_096

    /// How many units a choice takes. O(units).
    package func unitCount(_ choice: UnitChoice = .all) throws -> Int {
        try read { database in
            let condition = try ChoiceCondition(choice, database)
            return try Int.fetchOne(
                database, sql: "SELECT count(*) FROM unit WHERE \(condition.sql)", arguments: condition.arguments) ?? 0
        }
    }
}

struct WordsReader {
    private let database: Database
    private let condition: ChoiceCondition

    init(_ database: Database, _ choice: UnitChoice) throws {
        self.database = database
        condition = try ChoiceCondition(choice, database)
    }

    func words(after unit: Int64, limit: Int) throws -> [UnitWords] {
        var arguments = condition.arguments
        arguments += ["songnguAfter": unit, "songnguLimit": limit]
        let find = try database.cachedStatement(
            sql: """
                SELECT variant.unit_id, variant.language, variant.text, variant.codes
                FROM (SELECT id FROM unit WHERE id > :songnguAfter AND \(condition.sql) ORDER BY id LIMIT :songnguLimit)
                    AS chosen
                CROSS JOIN variant ON variant.unit_id = chosen.id
                ORDER BY variant.unit_id, variant.ordinal
                """)
        let rows = try Row.fetchCursor(find, arguments: arguments)
        var result: [UnitWords] = []
        while let row = try rows.next() {
            let id: Int64 = row[0]
            let codes: String? = row[3]
            let variant = Variant(
                language: LanguageTag(row[1] as String), text: row[2],
                codes: try codes.map { try JSONColumn.value(of: $0) } ?? [])
            if result.last?.id == id {
                result[result.count - 1].variants.append(variant)
            } else {
                result.append(UnitWords(id: id, variants: [variant]))
            }
        }
        return result
    }
}
