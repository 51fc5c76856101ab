import Foundation
import SongnguMemory
import SongnguText

/// Sentences of the tests of analysis and pretranslation.
enum TranslatingSamples {
    /// Twenty words.
    static let sentence =
        "The old harbour pilot told the young reporters on Monday that the new ferry would sail to the island again."
    static let translation = "Hôm thứ Hai, hoa tiêu già nói với các phóng viên trẻ rằng phà mới sẽ lại ra đảo."

    /// The sentence with other words at its end.
    static func sentence(changed count: Int) -> String {
        let words = sentence.dropLast().split(separator: " ").map(String.init)
        let others = [
            "baker", "candle", "donkey", "engine", "forest", "garden", "helmet", "island", "jacket", "kettle",
        ]
        let new = (0..<count).map { others[$0 % others.count] + "s" }
        return (words.dropLast(count) + new).joined(separator: " ") + "."
    }

    static func memory(_ pairs: [(String, String)], status: UnitStatus = .approved) throws -> TranslationMemory {
        let memory = try TranslationMemory.inMemory { Date(timeIntervalSince1970: 1_795_424_400) }
        try add(pairs.map { unit($0.0, $0.1, status: status) }, to: memory)
        return memory
    }

    static func unit(
        _ source: String, _ target: String, into language: LanguageTag = .vietnamese, status: UnitStatus = .approved,
        context: SegmentContext? = nil
    ) -> ImportedUnit {
        ImportedUnit(
            variants: [Variant(.english, source), Variant(language, target)], status: status, context: context)
    }

    static func add(_ units: [ImportedUnit], to memory: TranslationMemory) throws {
        _ = try memory.importUnits(units, file: "old.tmx")
    }
}
