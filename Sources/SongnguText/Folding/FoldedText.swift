/// A folded view of a text that knows where every byte of it came from.
///
/// Folding never replaces the text: ranges found in the view are taken back to the raw text by ``rawRange(of:)``.
package struct FoldedText: Sendable {
    package let text: String
    private let edits: [Edit]

    /// A stretch whose bytes were changed. Between edits the two texts differ by a constant offset.
    private struct Edit {
        var folded: ByteRange
        var raw: ByteRange
    }

    /// Folds a text. O(n).
    package init(_ raw: String, _ folding: Folding) {
        var folder = Folder(folding: folding, capacity: raw.utf8.count)
        folder.fold(raw)
        text = String(decoding: folder.output, as: UTF8.self)
        edits = folder.edits.map { Edit(folded: $0.folded, raw: $0.raw) }
    }

    /// The folded text alone, where no way back is needed.
    package static func fold(_ raw: String, _ folding: Folding) -> String {
        var folder = Folder(folding: folding, capacity: raw.utf8.count)
        folder.fold(raw)
        return String(decoding: folder.output, as: UTF8.self)
    }

    /// The range of the raw text that a range of this view renders; a bound inside a changed stretch takes in the
    /// whole stretch. O(log edits).
    package func rawRange(of range: ByteRange) -> ByteRange {
        let lower = rawOffset(range.lowerBound, roundingUp: false)
        let upper = range.isEmpty ? lower : rawOffset(range.upperBound, roundingUp: true)
        return lower..<max(lower, upper)
    }

    private func rawOffset(_ offset: Int, roundingUp: Bool) -> Int {
        // The last edit that begins before `offset` (for a lower bound: at or before it).
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            let begins = edits[middle].folded.lowerBound
            if roundingUp ? begins < offset : begins <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let edit = edits[low - 1]
        if offset < edit.folded.upperBound {
            return roundingUp ? edit.raw.upperBound : edit.raw.lowerBound
        }
        return edit.raw.upperBound + (offset - edit.folded.upperBound)
    }
}
