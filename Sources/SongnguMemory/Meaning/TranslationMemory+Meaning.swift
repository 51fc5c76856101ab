package import SongnguText
internal import GRDB

/// A unit with a variant that means something like a query.
package struct MeaningHit: Hashable, Sendable {
    package let unit: TranslationUnit
    /// The nearest variant, by its place in ``TranslationUnit/variants``.
    package let variant: Int
    /// Of the two vectors: -1...1.
    package let cosine: Double
}

extension TranslationMemory {
    /// How many variants are compared by their vectors, of those that are nearest by their codes.
    package static let meaningLook = 1000

    /// The units with a variant whose vector is nearest to that of a query, the nearest first, and among equals the
    /// newest.
    ///
    /// All codes are looked through, then the vectors of the nearest are compared: nearly always the ten best that
    /// comparing all would find. None for a model that was never asked, or whose vectors are of another dimension.
    /// O(variants).
    /// - Parameters:
    ///   - model: The identity under which its vectors are kept.
    ///   - language: Of the variants to look in; "vi" takes in "vi-vn", nil takes in all.
    ///   - look: How many variants to compare by their vectors.
    ///   - choice: Which units to take. Penalties do not count.
    package func meaning(
        _ vector: MeaningVector, model: String, language: LanguageTag? = nil, limit: Int = 20,
        look: Int = meaningLook, choice: UnitChoice = UnitChoice()
    ) throws -> [MeaningHit] {
        try read { database in
            let condition = try ChoiceCondition(choice, database)
            guard let model = try Self.meaningModel(model, database), model.dimension == vector.dimension, limit > 0
            else { return [] }
            let rotation = MeaningRotation(dimension: vector.dimension)
            let planes = rotation.planes(vector)
            var look = max(look, 10 * limit)
            while true {
                var candidates = MeaningCandidates(limit: look)
                try meanings.forEachPart(of: model, words: rotation.words, database) { blocks in
                    candidates.look(
                        planes, in: blocks.filter { language == nil || $0.language == language?.primary },
                        words: rotation.words)
                }
                let best = candidates.ranked
                let isAll = best.count < look
                let hits = try Self.nearest(best, to: vector, model, language, condition, limit, database)
                if hits.count >= limit || isAll { return try Self.read(hits, database) }
                // Most of them were of variants that are gone or of another region's language.
                look *= 8
            }
        }
    }

    private struct Found {
        var unit: Int64
        var ordinal: Int
        var cosine: Double
    }

    /// The best variant of each unit, the nearest first.
    private static func nearest(
        _ candidates: [MeaningCandidates.Candidate], to vector: MeaningVector, _ model: MeaningModel,
        _ language: LanguageTag?, _ condition: ChoiceCondition, _ limit: Int, _ database: Database
    ) throws -> [Found] {
        let fetch = try RawStatement(database, "SELECT vector FROM meaning_vector WHERE id = ?")
        var near: [(variant: Int64, cosine: Double)] = []
        // In the order of the rows, which reads each page once.
        for candidate in candidates.sorted(by: { $0.variant < $1.variant }) {
            fetch.bind(1, MeaningIndex.rowID(model: model.id, variant: candidate.variant))
            if try fetch.next() { near.append((candidate.variant, vector.cosine(fetch.bytes(0)))) }
            fetch.reset()
        }
        near.sort { ($0.cosine, $0.variant) > ($1.cosine, $1.variant) }
        let find = try database.cachedStatement(
            sql: """
                SELECT variant.unit_id, variant.ordinal FROM variant JOIN unit ON unit.id = variant.unit_id
                WHERE variant.id = :id AND \(LanguageFilter.condition) AND \(condition.sql)
                """)
        var found: [Found] = []
        var seen: Set<Int64> = []
        for (variant, cosine) in near where found.count < limit {
            // What the choice does not take is passed over, and more is looked at.
            let arguments = condition.arguments + ["id": variant, "language": language?.rawValue]
            guard let row = try Row.fetchOne(find, arguments: arguments),
                seen.insert(row[0]).inserted
            else { continue }
            found.append(Found(unit: row[0], ordinal: row[1], cosine: cosine))
        }
        return found
    }

    private static func read(_ found: [Found], _ database: Database) throws -> [MeaningHit] {
        let reader = UnitReader(database: database)
        return try found.map { hit in
            let unit = try reader.unit(hit.unit)
            let variant = min(hit.ordinal, unit.variants.count - 1)
            return MeaningHit(unit: unit, variant: variant, cosine: hit.cosine)
        }
    }
}
