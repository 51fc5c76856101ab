/// Finds the row of a hash among the sorted rows of one language. O(1): one bucket of about four rows is read.
///
/// A word that is not there is taken for another with a chance of 1 in 10^9.
struct KeyTable: Sendable {
    private let bytes: ModelBytes
    private let offset: Int
    private let bits: Int
    private let rows: Int

    init(_ bytes: ModelBytes, _ language: ModelLayout.Language) {
        self.bytes = bytes
        offset = language.keys
        bits = language.bucketBits
        rows = language.rows
    }

    @inline(__always)
    func row(_ hash: UInt64) -> Int? {
        let first = offset + Self.bucket(hash, bits: bits) * 4
        // A damaged table finds nothing or the wrong row, never one beyond the end.
        let end = min(Int(bytes.integer(first + 4, as: UInt32.self)), rows)
        var row = Int(bytes.integer(first, as: UInt32.self))
        let low = UInt32(truncatingIfNeeded: hash)
        let keys = offset + ((1 << bits) + 1) * 4
        while row < end {
            if bytes.integer(keys + row * 4, as: UInt32.self) == low { return row }
            row += 1
        }
        return nil
    }

    @inline(__always)
    static func bucket(_ hash: UInt64, bits: Int) -> Int {
        bits == 0 ? 0 : Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
    }
}
