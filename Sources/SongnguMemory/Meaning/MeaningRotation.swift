internal import CKernel

/// A fixed turn of the space of a model, after which every dimension says as much as any other, so that the signs of
/// the first ones are a fair short form of a vector.
///
/// Three rounds of changed signs and Walsh-Hadamard matrices over the largest power of two, from either end
/// (Andoni et al., "Practical and Optimal LSH for Angular Distance", 2015). Changing it takes a new version of
/// ``MeaningIndex``.
struct MeaningRotation: Sendable {
    private static let rounds = 3
    /// Most signs kept of a vector: more would make codes of large models too long to look through.
    private static let mostBits = 512

    let dimension: Int
    /// Words of a code.
    let words: Int
    private let padded: Int
    private let block: Int
    private let signs: [Float]

    init(dimension: Int) {
        self.dimension = dimension
        padded = max(64, (dimension + 63) / 64 * 64)
        words = min(Self.mostBits, padded) / 64
        block = 1 << (Int.bitWidth - 1 - padded.leadingZeroBitCount)
        var state: UInt64 = 0x736E_6775
        signs = (0..<Self.rounds * padded).map { _ in Self.next(&state) >> 63 == 0 ? 1 : -1 }
    }

    /// Of a vector of the dimension. O(n log n).
    func turned(_ elements: UnsafeBufferPointer<Int8>) -> [Float] {
        var values = [Float](repeating: 0, count: padded)
        for (index, element) in elements.prefix(padded).enumerated() { values[index] = Float(element) }
        values.withUnsafeMutableBufferPointer { values in
            guard let base = values.baseAddress else { return }
            for round in 0..<Self.rounds {
                for index in 0..<padded { values[index] *= signs[round * padded + index] }
                ckernel_hadamard(base, Int64(block))
                if block < padded { ckernel_hadamard(base + padded - block, Int64(block)) }
            }
        }
        return values
    }

    /// A bit for the sign of each dimension.
    func code(_ elements: UnsafeBufferPointer<Int8>) -> [UInt64] {
        let values = turned(elements)
        return (0..<words).map { word in
            var bits: UInt64 = 0
            for bit in 0..<64 where values[word * 64 + bit] > 0 { bits |= 1 << UInt64(bit) }
            return bits
        }
    }

    /// A query as four planes of bits, lowest first: dimensions as numbers from -8 to 7, in two's complement. What it
    /// has in common with a code tells their cosine with an error of about 0.75 / √bits (after Gao and Long, "RaBitQ",
    /// 2024).
    func planes(_ vector: MeaningVector) -> [UInt64] {
        let values = vector.elements.withUnsafeBufferPointer(turned).prefix(words * 64)
        let step = max(values.reduce(0) { max($0, abs($1)) } / 7, .leastNormalMagnitude)
        var planes = [UInt64](repeating: 0, count: 4 * words)
        for (index, value) in values.enumerated() {
            let number = Int(max(-8, min(7, (value / step).rounded())))
            for plane in 0..<4 where number >> plane & 1 == 1 {
                planes[plane * words + index / 64] |= 1 << UInt64(index % 64)
            }
        }
        return planes
    }

    /// SplitMix64.
    private static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
