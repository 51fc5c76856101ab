import Foundation
package import SongnguText
internal import GRDB

/// Variants whose meaning a model is to be asked for, in the order of their numbers.
package struct MeaningPortion: Sendable {
    package struct Item: Hashable, Sendable {
        package let variant: Int64
        package let language: LanguageTag
        package let text: String
    }

    package let items: [Item]
    /// The last variant that was looked at before these.
    let seen: Int64
}

extension TranslationMemory {
    /// The next variants that a model was not asked for; no items where it was asked for all. O(items).
    package func meaningPortion(model: String, limit: Int) throws -> MeaningPortion {
        try read { database in
            let seen = try Self.meaningModel(model, database)?.seen ?? 0
            let rows = try Row.fetchAll(
                database, sql: "SELECT id, language, text FROM variant WHERE id > ? ORDER BY id LIMIT ?",
                arguments: [seen, limit])
            let items = rows.map {
                MeaningPortion.Item(variant: $0[0], language: LanguageTag($0[1] as String), text: $0[2])
            }
            return MeaningPortion(items: items, seen: seen)
        }
    }

    /// About how many variants a model was not asked for: never too few. O(1).
    package func meaningsMissing(model: String) throws -> Int {
        try read { database in
            let seen = try Self.meaningModel(model, database)?.seen ?? 0
            let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM variant") ?? 0
            return Int(max(0, last - seen))
        }
    }

    /// How many variants have a vector of a model. O(vectors).
    package func meaningCount(model: String) throws -> Int {
        try read { database in
            guard let model = try Self.meaningModel(model, database) else { return 0 }
            return try Int.fetchOne(
                database, sql: "SELECT total(count) FROM meaning_block WHERE model_id = ?", arguments: [model.id]) ?? 0
        }
    }

    /// Keeps the vectors of a portion, one an item, nil for a text that the model has none for.
    ///
    /// Nothing is kept where another process has kept the portion meanwhile, or where the vectors are not of the
    /// dimension that the model's others are of: then its others are of no use, and it begins anew. One transaction.
    package func saveMeanings(_ vectors: [MeaningVector?], of portion: MeaningPortion, model: String) throws {
        guard vectors.count == portion.items.count, let last = portion.items.last else { return }
        let rotation = vectors.lazy.compactMap { $0?.dimension }.first.map(MeaningRotation.init)
        // Most of the work, and it needs no lock.
        let codes = vectors.map { vector in
            vector.flatMap { vector in
                rotation?.dimension == vector.dimension
                    ? vector.elements.withUnsafeBufferPointer { rotation?.code($0) } : nil
            }
        }
        try write { database in
            if try MeaningIndex.isOutdated(database) { try MeaningIndex.create(in: database) }
            var found = try MeaningModel.find(model, database)
            if let known = found, let rotation, known.dimension != rotation.dimension {
                if known.dimension > 0 {
                    try Self.forget(known, database)
                    return
                }
                found?.dimension = rotation.dimension
            }
            let model = try found ?? MeaningModel.make(model, dimension: rotation?.dimension ?? 0, database)
            guard model.seen == portion.seen else { return }
            let insert = try database.cachedStatement(
                sql: "INSERT OR REPLACE INTO meaning_vector (id, vector) VALUES (?, ?)")
            var blocks = try MeaningBlockWriter(database, model: model.id)
            for (item, (vector, code)) in zip(portion.items, zip(vectors, codes)) {
                guard let vector, let code else { continue }
                try insert.execute(arguments: [
                    MeaningIndex.rowID(model: model.id, variant: item.variant),
                    vector.elements.withUnsafeBytes { Data($0) },
                ])
                try blocks.add(item.variant, code, language: item.language.primary)
            }
            try blocks.finish()
            try database.execute(
                sql: "UPDATE meaning_model SET seen = ?, dimension = ?, changes = changes + 1 WHERE id = ?",
                arguments: [last.variant, model.dimension, model.id])
        }
    }

    /// Takes out what is kept of variants that are gone. One transaction. O(vectors).
    package func compactMeaning() throws {
        try write { database in
            guard try !MeaningIndex.isOutdated(database) else { return }
            try database.execute(
                sql: "DELETE FROM meaning_vector WHERE id & ? NOT IN (SELECT id FROM variant)",
                arguments: [MeaningIndex.rowID(model: 1, variant: 0) - 1])
            for model in try Row.fetchAll(database, sql: "SELECT id, dimension FROM meaning_model") {
                try Self.compact(model[0], words: MeaningRotation(dimension: model[1]).words, database)
            }
            try database.execute(sql: "UPDATE meaning_model SET changes = changes + 1")
        }
    }

    private static func compact(_ model: Int64, words: Int, _ database: Database) throws {
        let ids = try Int64.fetchAll(
            database, sql: "SELECT id FROM meaning_block WHERE model_id = ? ORDER BY id", arguments: [model])
        var writer = try MeaningBlockWriter(database, model: model, afresh: true)
        let exists = try database.cachedStatement(sql: "SELECT 1 FROM variant WHERE id = ?")
        for id in ids {
            let row = try Row.fetchOne(database, sql: "SELECT * FROM meaning_block WHERE id = ?", arguments: [id])
            guard let block = try row.map(MeaningBlock.init), block.isWhole(words: words) else { continue }
            for index in block.variants.indices {
                let variant = block.variant(index)
                guard try Int.fetchOne(exists, arguments: [variant]) != nil else { continue }
                try writer.add(variant, block.codes[index * words..<(index + 1) * words], language: block.language)
            }
            try database.execute(sql: "DELETE FROM meaning_block WHERE id = ?", arguments: [id])
        }
        try writer.finish()
    }

    /// Begins a model anew.
    private static func forget(_ model: MeaningModel, _ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM meaning_vector WHERE id >= :first AND id < :end;
                DELETE FROM meaning_block WHERE model_id = :model;
                UPDATE meaning_model SET dimension = 0, seen = 0, changes = changes + 1 WHERE id = :model;
                """,
            arguments: [
                "first": MeaningIndex.rowID(model: model.id, variant: 0),
                "end": MeaningIndex.rowID(model: model.id + 1, variant: 0), "model": model.id,
            ])
    }

    static func meaningModel(_ identity: String, _ database: Database) throws -> MeaningModel? {
        try MeaningIndex.isOutdated(database) ? nil : MeaningModel.find(identity, database)
    }
}
