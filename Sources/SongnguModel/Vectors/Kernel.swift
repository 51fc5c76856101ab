internal import CKernel

/// Vector loops in C, with the lengths checked.
enum Kernel {
    /// The dot product; of unit vectors, the cosine. The vectors are of equal length.
    static func dot(_ first: UnsafeBufferPointer<Float>, _ second: UnsafeBufferPointer<Float>) -> Float {
        precondition(first.count == second.count)
        guard let a = first.baseAddress, let b = second.baseAddress else { return 0 }
        return ckernel_dot(a, b, Int64(first.count))
    }

    /// Adds a multiple of a row.
    @inline(__always)
    static func add(_ row: UnsafePointer<Float>, times factor: Float, to sum: UnsafeMutablePointer<Float>, _ count: Int)
    {
        ckernel_add(sum, row, factor, Int64(count))
    }

    /// Adds a multiple of a row of integers, as ``QuantizedRows`` lays them out.
    @inline(__always)
    static func add(
        _ row: UnsafeRawPointer, bits: Int, times factor: Float, to sum: UnsafeMutableBufferPointer<Float>
    ) {
        guard let base = sum.baseAddress else { return }
        if bits == 8 {
            ckernel_add_int8(base, row.assumingMemoryBound(to: Int8.self), factor, Int64(sum.count))
        } else {
            ckernel_add_int4(base, row.assumingMemoryBound(to: UInt8.self), factor, Int64(sum.count))
        }
    }

    /// Brings a vector to length 1; the zero vector stays. False when there is nothing to bring.
    @discardableResult
    static func normalize(_ vector: UnsafeMutableBufferPointer<Float>) -> Bool {
        let square = dot(UnsafeBufferPointer(vector), UnsafeBufferPointer(vector))
        guard square > 0, square.isFinite else {
            vector.update(repeating: 0)
            return false
        }
        let factor = 1 / square.squareRoot()
        for index in vector.indices { vector[index] *= factor }
        return true
    }
}

extension Array<Float> {
    /// The vector with length 1; the zero vector, and any with an element that is no number, becomes zero.
    package var normalized: [Float] {
        var copy = self
        copy.withUnsafeMutableBufferPointer { _ = Kernel.normalize($0) }
        return copy
    }

    /// The dot product with a vector of the same dimension; of unit vectors, the cosine. O(n).
    package func dot(_ other: [Float]) -> Float {
        withUnsafeBufferPointer { first in other.withUnsafeBufferPointer { Kernel.dot(first, $0) } }
    }
}
