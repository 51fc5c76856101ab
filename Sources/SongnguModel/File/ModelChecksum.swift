/// The check sum of a model file: four interleaved lanes of multiply and rotate over its little-endian 64-bit words,
/// the last word padded with zeroes. It finds accidents, not forgeries. About 10 GB/s.
enum ModelChecksum {
    private static let prime: UInt64 = 0x9e37_79b9_7f4a_7c15

    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var (a, b, c, d) = (prime, prime &* 3, prime &* 5, prime &* 7)
        var offset = 0
        while offset + 32 <= bytes.count {
            a = step(a, word(bytes, offset))
            b = step(b, word(bytes, offset + 8))
            c = step(c, word(bytes, offset + 16))
            d = step(d, word(bytes, offset + 24))
            offset += 32
        }
        while offset < bytes.count {
            var rest: UInt64 = 0
            for index in offset..<min(offset + 8, bytes.count) {
                rest |= UInt64(bytes[index]) << UInt64((index - offset) * 8)
            }
            a = step(a, rest)
            offset += 8
        }
        var sum = UInt64(bytes.count)
        for lane in [a, b, c, d] { sum = WordHash.finished(sum ^ lane) }
        return sum
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let value = (lane ^ word) &* prime
        return value << 29 | value >> 35
    }
}
