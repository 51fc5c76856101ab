package import SongnguText
internal import GRDB

extension TranslationMemory {
    /// Calls `body` with every unit that a choice takes, oldest first, as the file was when the call began: what is saved meanwhile is
    /// not seen. One unit is held at a time. An error of `body` ends it and goes on. `body` must not call the memory.
    package func forEachUnit(_ choice: UnitChoice = .all, _ body: (TranslationUnit) throws -> Void) throws {
        try read { database in
            let condition = try ChoiceCondition(choice, database)
            let reader = UnitReader(database: database)
            let units = try Int64.fetchCursor(
                database, sql: "SELECT id FROM unit WHERE \(condition.sql) ORDER BY id", arguments: condition.arguments)
            while let id = try units.next() { try body(try reader.unit(id)) }
        }
    }

    /// Calls `body` with the text of every variant of a language, as ``forEachUnit(_:_:)`` does with units.
    package func forEachText(_ language: LanguageTag, _ body: (String) throws -> Void) throws {
        try read { database in
            let texts = try String.fetchCursor(
                database, sql: "SELECT text FROM variant WHERE \(LanguageFilter.condition) ORDER BY id",
                arguments: ["language": language.rawValue])
            while let text = try texts.next() { try body(text) }
        }
    }

    /// A unit by its id; nil where there is none.
    package func unit(_ id: Int64) throws -> TranslationUnit? {
        try read { database in
            let reader = UnitReader(database: database)
            return try reader.state(id).map(reader.unit)
        }
    }

    /// The languages of variants: those that stand first in more units come first, as sources do. O(variants).
    package func languages() throws -> [LanguageTag] {
        try read { database in
            try String.fetchAll(
                database,
                sql:
                    "SELECT language FROM variant GROUP BY language ORDER BY sum(ordinal = 0) DESC, count(*) DESC, language"
            ).map { LanguageTag($0) }
        }
    }

    /// Whether there is a variant of a language; "vi" takes in "vi-vn". Ends at the first.
    package func holds(_ language: LanguageTag) throws -> Bool {
        try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM variant WHERE \(LanguageFilter.condition))",
                arguments: ["language": language.rawValue]) ?? false
        }
    }

    /// A document by the id of its ``DocumentReference``; nil where there is none.
    package func document(_ id: Int64) throws -> StoredDocument? {
        try read { try DocumentReader(database: $0).document(id) }
    }
}
