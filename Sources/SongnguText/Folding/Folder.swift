import Foundation

/// One pass of folding over the scalars of a text.
struct Folder {
    /// Most marks normalised with one base (UAX 15, Stream-Safe Text Format); sorting them takes more than linear time.
    private static let mostMarks = 30

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
        if foldPlain(raw) { return }
        let scalars = Array(raw.unicodeScalars)
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
            while index < scalars.endIndex, isMark(scalars[index]), cluster.count <= Self.mostMarks {
                cluster.append(scalars[index])
                offset += UTF8.width(scalars[index])
                scalars.formIndex(after: &index)
            }
            write(Array(normalized(String(cluster))), raw: start..<offset)
        }
    }

    /// Folds ASCII, as most English is: nothing is composed or spelt otherwise but capitals. False for other texts.
    private mutating func foldPlain(_ raw: String) -> Bool {
        guard raw.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return false }
        let isCaseless = folding.contains(.letterCase)
        output += raw.utf8.lazy.map { isCaseless && (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        return true
    }

    private func normalized(_ cluster: String) -> String.UnicodeScalarView {
        cluster.precomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// Whether a scalar may be composed with the one before it: marks, and the vowels and finals of Hangul.
    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300, 0x1E00..<0x20D0: return false
        case 0x300..<0x370, 0x1161...0x1175, 0x11A8...0x11C2: return true
        default:
            let category = scalar.properties.generalCategory
            return category == .nonspacingMark || category == .spacingMark
        }
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
        // "…" and "..." are three bytes each, but a part of one is no part of the other.
        let isSpeltOut = folded.count > 1 && output[start] < 0x80
        if folded.count != raw.count || isSpeltOut { record(folded, raw) }
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
            guard let lower = SpellingTable.lowercase(of: scalar) else {
                output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                return
            }
            scalar = lower
        }
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
    }
}
