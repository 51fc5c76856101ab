import SongnguText
internal import GRDB

extension TranslationMemory {
    /// Saves two documents and the units their alignment gives, in one transaction.
    ///
    /// - The same pair with the same units again changes nothing, not even a stamp.
    /// - Words that were aligned before elsewhere are one unit (see ``UnitKey``) and gain provenance.
    /// - A pair that was saved before gets the new alignment in place of the old: beads that are equal in everything
    ///   stay with their stamps, all others lose their provenance, and units left without any are removed.
    package func save(_ pair: PairDraft) throws -> SaveReport {
        try pair.validate()
        let stamp = Timestamp.text(of: now())
        return try write { database in
            try PairSaver(database: database, stamp: stamp).save(pair)
        }
    }
}

private struct PairSaver {
    let database: Database
    let stamp: String

    func save(_ pair: PairDraft) throws -> SaveReport {
        var report = SaveReport()
        let documents = DocumentWriter(database: database, stamp: stamp)
        let source = try documents.save(pair.source)
        let target = try documents.save(pair.target)
        // A document paired with itself is one document, new if it was new as the source.
        let isNew = Dictionary([source, target].map { ($0.id, $0.isNew) }) { first, _ in first }
        report.documents.new = isNew.values.count { $0 }
        report.documents.known = isNew.values.count { !$0 }

        let units = try UnitWriter(database)
        let alignment = AlignmentWriter(database: database, source: source.id, target: target.id, stamp: stamp)
        var stale = try alignment.stored()
        var seen: Set<AlignmentWriter.Entry> = []
        var unitIsNew: [Int64: Bool] = [:]
        for draft in pair.units {
            let unit = try units.unit(of: PreparedUnit(draft.variants(of: pair)), created: stamp)
            if unitIsNew[unit.id] == nil { unitIsNew[unit.id] = unit.isNew }
            let entry = AlignmentWriter.Entry(unit: unit.id, draft: draft)
            guard seen.insert(entry).inserted else { continue }
            if stale.removeValue(forKey: entry) != nil {
                report.provenance.known += 1
            } else {
                try alignment.insert(entry)
                report.provenance.new += 1
            }
        }
        report.units.new = unitIsNew.values.count { $0 }
        report.units.known = unitIsNew.values.count { !$0 }

        try units.finish()
        for id in stale.values.sorted() { try alignment.remove(id) }
        report.provenance.removed = stale.count
        report.units.removed = try units.removeOrphans(among: Set(stale.keys.map(\.unit)))
        return report
    }
}

extension UnitDraft {
    fileprivate func variants(of pair: PairDraft) -> [Variant] {
        [
            Variant(language: pair.source.article.language, text: source.text),
            Variant(language: pair.target.article.language, text: target.text),
        ]
    }
}

extension AlignmentWriter.Entry {
    fileprivate init(unit: Int64, draft: UnitDraft) {
        self.init(
            unit: unit, sourceRanges: draft.source.ranges, targetRanges: draft.target.ranges, kind: draft.kind,
            score: draft.score, quotes: draft.quotes)
    }
}
