import SongnguText

extension PairDraft {
    /// Throws ``MemoryError/invalidUnit(index:reason:)`` for a unit without text on a side, or with a range outside its
    /// document.
    func validate() throws {
        let lengths = (source: source.article.text.utf8.count, target: target.article.text.utf8.count)
        for (index, unit) in units.enumerated() {
            if let reason = unit.fault(lengths) { throw MemoryError.invalidUnit(index: index, reason: reason) }
        }
    }
}

extension UnitDraft {
    fileprivate func fault(_ lengths: (source: Int, target: Int)) -> String? {
        let sourceRanges = source.ranges + quotes.flatMap(\.source)
        let targetRanges = target.ranges + quotes.flatMap(\.target)
        if source.text.isBlank { return "its source has no text" }
        if target.text.isBlank { return "its target has no text" }
        if let range = sourceRanges.first(where: { $0.lowerBound < 0 || $0.upperBound > lengths.source }) {
            return "its range \(range) is outside the source of \(lengths.source) bytes"
        }
        if let range = targetRanges.first(where: { $0.lowerBound < 0 || $0.upperBound > lengths.target }) {
            return "its range \(range) is outside the target of \(lengths.target) bytes"
        }
        return nil
    }
}
