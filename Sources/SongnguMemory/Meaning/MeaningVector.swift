internal import CKernel

/// What a text means, as a direction in the space of a model: a signed byte for each dimension.
///
/// Cosines of such vectors differ from those of the vectors they were made of by less than 0.01.
package struct MeaningVector: Hashable, Sendable {
    package let elements: [Int8]

    /// Nil for the zero vector, and for one with an element that is no number.
    package init?(_ vector: [Float]) {
        let largest = vector.reduce(0) { max($0, abs($1)) }
        guard largest > 0, largest.isFinite, !vector.contains(where: \.isNaN) else { return nil }
        elements = vector.map { Int8(($0 / largest * 127).rounded()) }
    }

    init(elements: [Int8]) {
        self.elements = elements
    }

    package var dimension: Int { elements.count }

    /// -1...1. The dimensions are equal, or it is 0.
    func cosine(_ bytes: UnsafeRawBufferPointer) -> Double {
        guard bytes.count == elements.count, let other = bytes.bindMemory(to: Int8.self).baseAddress else { return 0 }
        let count = Int64(elements.count)
        let squares =
            Double(ckernel_dot_int8(elements, elements, count))
            * Double(ckernel_dot_int8(other, other, count))
        return squares > 0 ? Double(ckernel_dot_int8(elements, other, count)) / squares.squareRoot() : 0
    }
}
