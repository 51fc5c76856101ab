import SongnguText
internal import GRDB

extension TranslationMemory {
    /// Saves two documents and the units their alignment gives, in one transaction.
    ///
    /// - The same pair with the same units again changes nothing, not even a stamp.
    /// - Words that were aligned before elsewhere are one unit (see ``UnitKey``) and gain provenance.
    /// - A pair that was saved before gets the new alignment in place of the old: beads that are equal in everything
    ///   stay with their stamps, all others lose their provenance, and drafts left without any are removed. What a person
    ///   judged in a review stays, and beads that have one of its places are passed over.
    package func save(_ pair: PairDraft, author: String? = nil) throws -> SaveReport {
        try pair.validate()
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let operation = OperationWriter(database, .align, stamp: stamp, author: author)
            return try PairSaver(database: database, stamp: stamp, units: UnitWriter(database, operation)).save(pair)
        }
    }
}

private struct PairSaver {
    let database: Database
    let stamp: String
    let units: UnitWriter

    func save(_ pair: PairDraft) throws -> SaveReport {
        var report = SaveReport()
        let documents = DocumentWriter(database: database, stamp: stamp)
        let source = try documents.save(pair.source)
        let target = try documents.save(pair.target)
        // A document paired with itself is one document, new if it was new as the source.
        let isNew = Dictionary([source, target].map { ($0.id, $0.isNew) }) { first, _ in first }
        report.documents.new = isNew.values.count { $0 }
        report.documents.known = isNew.values.count { !$0 }

        let alignment = AlignmentWriter(units: units, source: source.id, target: target.id)
        let stored = try alignment.stored()
        let judged = stored.filter(\.value.isJudged)
        var stale = stored.filter { !$0.value.isJudged }
        var seen: Set<AlignmentWriter.Entry> = []
        var unitIsNew: [Int64: Bool] = [:]
        for draft in pair.units {
            guard !judged.keys.contains(where: { $0.place.overlaps(draft) }) else {
                report.provenance.known += 1
                continue
            }
            let prepared = PreparedUnit(draft.variants(of: pair))
            let known = try units.unit(withKey: prepared.key)
            let unit = try known ?? units.make(prepared, status: .draft)
            if unitIsNew[unit] == nil { unitIsNew[unit] = known == nil }
            let entry = AlignmentWriter.Entry(
                unit: unit, kind: draft.kind, score: draft.score,
                context: pair.source.article.context(of: draft.source.ranges),
                place: UnitState.Place(
                    source: source.id, target: target.id, sourceRanges: draft.source.ranges,
                    targetRanges: draft.target.ranges,
                    quotes: draft.quotes.map {
                        UnitState.Quote(source: $0.source, target: $0.target, speaker: $0.speaker)
                    }))
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
        for (entry, row) in stale.sorted(by: { $0.value.id < $1.value.id }) {
            try units.removeProvenance(row.id, of: entry.unit)
        }
        report.provenance.removed = stale.count
        report.units.removed = try units.removeOrphans(among: Set(stale.keys.map(\.unit)))
        try units.finish()
        return report
    }
}

extension UnitState.Place {
    /// Whether the two have a part of the source or of the target in common.
    fileprivate func overlaps(_ draft: UnitDraft) -> Bool {
        func meet(_ ranges: [ByteRange], _ others: [ByteRange]) -> Bool {
            ranges.contains { range in others.contains(where: range.overlaps) }
        }
        return meet(sourceRanges, draft.source.ranges) || meet(targetRanges, draft.target.ranges)
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

extension Article {
    /// The segments around a passage. O(segments).
    func context(of ranges: [ByteRange]) -> SegmentContext {
        let start = ranges.map(\.lowerBound).min() ?? 0
        let end = ranges.map(\.upperBound).max() ?? 0
        return SegmentContext(
            before: segments.last { $0.range.upperBound <= start }?.text,
            after: segments.first { $0.range.lowerBound >= end }?.text)
    }
}
