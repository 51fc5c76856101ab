package import SongnguText
internal import GRDB

/// What rewriting did.
package struct RewriteReport: Hashable, Sendable {
    /// Units with other words than before.
    package var changed = 0
    /// Of those, units that became one with another of the same words.
    package var merged = 0
}

extension TranslationMemory {
    private static let pageSize = 4_096
    /// From so many units on, and a quarter of all, indexes are made anew.
    private static let many = 1_000

    /// Rewrites the words of units, in one transaction that is one operation of history.
    ///
    /// `rewrite` is given the units page by page, by their numbers, and returns those that are to be different, with all
    /// of their variants in the same order and the same languages; annotations stay. A unit whose words become those of
    /// another is one with it, which keeps its status unless it is a draft. Throws ``MemoryError/invalidEdit(unit:reason:)``
    /// and what `rewrite` throws, and then nothing is changed.
    package func rewrite(
        _ choice: UnitChoice = .all, author: String? = nil, _ rewrite: ([UnitWords]) throws -> [UnitWords]
    ) throws -> RewriteReport {
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let units = try UnitWriter(database, OperationWriter(database, .apply, stamp: stamp, author: author))
            let reader = try WordsReader(database, choice)
            let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM unit") ?? 0
            var report = RewriteReport()
            var last: Int64 = 0
            while true {
                let page = try reader.words(after: last, limit: Self.pageSize)
                guard let end = page.last?.id else { break }
                last = end
                for unit in try rewrite(page) {
                    guard let state = try units.reader.state(unit.id) else { continue }
                    var edited = try state.rewritten(unit)
                    guard edited != state else { continue }
                    edited.changed = stamp
                    edited.changedBy = author
                    if try units.rewrite(state, as: edited) { report.merged += 1 }
                    report.changed += 1
                    // What the indexes were given before is made anew with the rest.
                    units.rebuildsIndexes = report.changed > Self.many && 4 * report.changed > all
                }
            }
            try units.finish()
            return report
        }
    }

    /// Rewrites the words of one unit, as ``rewrite(_:author:_:)`` does those of many, in O(unit).
    ///
    /// - Returns: the operation, and whether the unit became one with another; nil where there is no such unit, or it
    ///   stays as it was.
    package func rewrite(
        unit id: Int64, author: String? = nil, _ rewrite: (UnitWords) throws -> UnitWords
    ) throws -> (operation: Int64, isMerged: Bool)? {
        guard id > 0 else { return nil }
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let operation = OperationWriter(database, .apply, stamp: stamp, author: author)
            let units = try UnitWriter(database, operation)
            let found = try WordsReader(database, .all).words(after: id - 1, limit: 1).first
            guard let words = found, words.id == id, let state = try units.reader.state(id) else { return nil }
            var edited = try state.rewritten(rewrite(words))
            guard edited != state else { return nil }
            edited.changed = stamp
            edited.changedBy = author
            let isMerged = try units.rewrite(state, as: edited)
            try units.finish()
            return (try operation.id(), isMerged)
        }
    }
}

extension UnitState {
    fileprivate func rewritten(_ unit: UnitWords) throws -> UnitState {
        guard unit.variants.map(\.language) == variants.map(\.language) else {
            throw MemoryError.invalidEdit(unit: id, reason: "its languages would be others")
        }
        guard unit.variants.allSatisfy({ !$0.text.isBlank }) else {
            throw MemoryError.invalidEdit(unit: id, reason: "a variant would have no text")
        }
        var state = self
        for (index, variant) in unit.variants.enumerated() {
            // Canonically equal texts differ.
            guard !variant.text.utf8.elementsEqual(state.variants[index].text.utf8) else { continue }
            state.variants[index].text = variant.text
            state.variants[index].codes = variant.codes
        }
        return state
    }
}

extension UnitWriter {
    /// Whether the unit became one with another.
    fileprivate func rewrite(_ state: UnitState, as edited: UnitState) throws -> Bool {
        var edited = edited
        let other = try unit(withKey: UnitKey(of: edited.fullVariants)).flatMap { $0 == state.id ? nil : $0 }
        if let other, let present = try reader.state(other), present.status != .draft { edited.status = present.status }
        try replace(state, by: edited)
        return other != nil
    }
}
