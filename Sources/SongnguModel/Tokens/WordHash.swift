/// The 64-bit hashes by which a model file knows its words: FNV-1a over the folded UTF-8 bytes, then a finalizer.
///
/// They are part of the file format: changing one is a new version of it.
enum WordHash {
    static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The unfinished hash with one byte more.
    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Spreads the bits, so that any of them can choose a bucket (the finalizer of MurmurHash3, public domain).
    @inline(__always)
    static func finished(_ hash: UInt64) -> UInt64 {
        var value = hash
        value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
        value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return value ^ (value >> 33)
    }

    /// The hash of two adjacent words, from their finished hashes; not symmetric.
    @inline(__always)
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        finished((first &* 0x9e37_79b9_7f4a_7c15) ^ (second &+ 0x2545_f491_4f6c_dd1d))
    }

    /// The hash of a word in capitals, from that of its folded form: "AI" where "ai" is another word.
    @inline(__always)
    static func capitals(_ hash: UInt64) -> UInt64 {
        finished(hash ^ 0x5851_f42d_4c95_7f2d)
    }

    /// The hash of a whole word, folded already.
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        finished(bytes.reduce(empty) { adding($1, to: $0) })
    }
}
