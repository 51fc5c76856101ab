import Foundation

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

/// One pass of folding over the scalars of a text.
private struct Folder {
    let folding: Folding
    var output: [UInt8] = []
    var edits: [(folded: ByteRange, raw: ByteRange)] = []

    /// The scalar written last, with its ranges, while it may still take part in a tone shift.
    private var previous: (scalar: Unicode.Scalar, folded: ByteRange, raw: ByteRange)?

    init(folding: Folding, capacity: Int) {
        self.folding = folding
        output.reserveCapacity(capacity)
    }

    mutating func fold(_ raw: String) {
        let scalars = raw.unicodeScalars
        var index = scalars.startIndex
        var offset = 0
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let start = offset
            offset += UTF8.width(scalar)
            scalars.formIndex(after: &index)
            if scalar == "\r" {
                if index < scalars.endIndex, scalars[index] == "\n" {
                    offset += 1
                    scalars.formIndex(after: &index)
                }
                write(["\n"], raw: start..<offset)
                continue
            }
            // A base and the marks on it are normalised together.
            guard index < scalars.endIndex, isMark(scalars[index]) else {
                if isComposed(scalar) {
                    write(scalar, raw: start..<offset)
                } else {
                    write(Array(normalized(String(scalar))), raw: start..<offset)
                }
                continue
            }
            var cluster = String.UnicodeScalarView([scalar])
            while index < scalars.endIndex, isMark(scalars[index]) {
                cluster.append(scalars[index])
                offset += UTF8.width(scalars[index])
                scalars.formIndex(after: &index)
            }
            write(Array(normalized(String(cluster))), raw: start..<offset)
        }
    }

    private func normalized(_ cluster: String) -> String.UnicodeScalarView {
        cluster.precomposedStringWithCanonicalMapping.unicodeScalars
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && (scalar.value < 0x370 || scalar.properties.canonicalCombiningClass != .notReordered)
    }

    /// Whether NFC leaves the scalar alone, for the ranges that Vietnamese, English and Russian live in.
    private func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x340 || (0x400...0x52F).contains(scalar.value) || (0x1EA0...0x1EF9).contains(scalar.value)
    }

    private mutating func write(_ scalars: [Unicode.Scalar], raw: ByteRange) {
        if scalars.count == 1, let scalar = scalars.first {
            write(scalar, raw: raw)
            return
        }
        let start = output.count
        for scalar in scalars {
            append(scalar)
        }
        record(start..<output.count, raw)
        previous = nil
    }

    private mutating func write(_ scalar: Unicode.Scalar, raw: ByteRange) {
        if folding.contains(.tonePlacement), let last = previous, last.folded.upperBound == output.count,
            let shifted = TonePlacement.shift(last.scalar, scalar)
        {
            output.removeLast(output.count - last.folded.lowerBound)
            if let edit = edits.last, edit.folded == last.folded { edits.removeLast() }
            let start = output.count
            append(shifted.0)
            append(shifted.1)
            record(start..<output.count, last.raw.lowerBound..<raw.upperBound)
            previous = nil
            return
        }
        let start = output.count
        append(scalar)
        let folded = start..<output.count
        if folded.count != raw.count { record(folded, raw) }
        previous = (scalar, folded, raw)
    }

    private mutating func record(_ folded: ByteRange, _ raw: ByteRange) {
        edits.append((folded, raw))
    }

    /// Writes one composed scalar as this folding spells it.
    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            var byte = UInt8(scalar.value)
            if folding.contains(.letterCase), byte >= 0x41, byte <= 0x5A { byte += 0x20 }
            output.append(byte)
            return
        }
        if let replacement = SpellingTable.replacement(for: scalar, folding) {
            output.append(contentsOf: replacement.utf8)
            return
        }
        var scalar = scalar
        if folding.contains(.diacritics) { scalar = SpellingTable.base(of: scalar) }
        if folding.contains(.letterCase) {
            let lower = scalar.properties.lowercaseMapping
            output.append(contentsOf: lower.utf8)
        } else {
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
        }
    }
}
