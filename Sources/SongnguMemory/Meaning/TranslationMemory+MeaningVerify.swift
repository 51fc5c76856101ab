internal import GRDB

extension TranslationMemory {
    /// What share of the best hits that comparing with all vectors finds a search finds too: 0...1; nil where there is
    /// nothing to find. O(vectors).
    package func meaningRecall(
        _ vector: MeaningVector, model identity: String, best count: Int = 10, look: Int = meaningLook
    ) throws -> Double? {
        let found = Set(try meaning(vector, model: identity, limit: count, look: look).map(\.unit.id))
        let all = try read { database in
            guard let model = try Self.meaningModel(identity, database) else { return Set<Int64>() }
            var near: [(variant: Int64, cosine: Double)] = []
            let scan = try RawStatement(database, "SELECT id, vector FROM meaning_vector WHERE id >= ? AND id < ?")
            scan.bind(1, MeaningIndex.rowID(model: model.id, variant: 0))
            scan.bind(2, MeaningIndex.rowID(model: model.id + 1, variant: 0))
            while try scan.next() {
                near.append(
                    (scan.integer(0) - MeaningIndex.rowID(model: model.id, variant: 0), vector.cosine(scan.bytes(1))))
            }
            scan.reset()
            near.sort { ($0.cosine, $0.variant) > ($1.cosine, $1.variant) }
            var units: Set<Int64> = []
            let find = try database.cachedStatement(sql: "SELECT unit_id FROM variant WHERE id = ?")
            for (variant, _) in near where units.count < count {
                if let unit = try Int64.fetchOne(find, arguments: [variant]) { units.insert(unit) }
            }
            return units
        }
        return all.isEmpty ? nil : Double(all.intersection(found).count) / Double(all.count)
    }
}
