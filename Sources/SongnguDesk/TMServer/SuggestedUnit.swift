import Foundation
package import SongnguMemory
package import SongnguText

/// A pair of texts that a client of amaGama sends to be kept.
package struct SuggestedUnit: Decodable, Sendable {
    package var source: String
    package var target: String

    package init(source: String, target: String) {
        self.source = source
        self.target = target
    }
}

extension Desk {
    /// Keeps what clients of amaGama send, as drafts; returns how many units are new. Throws ``MemoryError``, and
    /// ``DeskError/badLine(reason:)`` for one without a text.
    ///
    /// - Parameter name: what the texts are known to come from.
    package static func save(
        _ units: [SuggestedUnit], from source: LanguageTag, to target: LanguageTag, name: String, author: String?,
        in memory: TranslationMemory
    ) throws -> Int {
        for (unit, number) in zip(units, 1...) where unit.source.isEmpty || unit.target.isEmpty {
            throw DeskError.badLine(
                reason: "unit \(number) has no \(unit.source.isEmpty ? "\"source\"" : "\"target\"")")
        }
        let report = try memory.importUnits(
            units.lazy.map {
                ImportedUnit(variants: [Variant(source, $0.source), Variant(target, $0.target)], status: .draft)
            }, file: name, author: author)
        return report.units.new
    }
}
