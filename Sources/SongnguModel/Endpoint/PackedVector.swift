package import Foundation

/// A vector as caches keep it: a float scale and a 16-bit integer for each element, little-endian.
///
/// Cosines of vectors that were packed differ from those before by less than 0.0001.
package enum PackedVector {
    package static func size(dimension: Int) -> Int { 4 + dimension * 2 }

    package static func data(_ vector: [Float]) -> Data {
        var data = Data(capacity: size(dimension: vector.count))
        let scale = (vector.map(abs).max() ?? 0) / 32767
        append(scale.bitPattern, to: &data)
        for value in vector {
            let integer = scale > 0 && value.isFinite ? Int16((value / scale).rounded()) : 0
            append(integer, to: &data)
        }
        return data
    }

    /// The vector that was packed, but for rounding; nil for bytes that are none.
    package static func vector(_ data: Data) -> [Float]? {
        guard data.count >= 4, data.count % 2 == 0 else { return nil }
        return data.withUnsafeBytes { bytes in
            let scale = Float(
                bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)))
            return stride(from: 4, to: bytes.count, by: 2).map {
                Float(Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Int16.self))) * scale
            }
        }
    }

    private static func append(_ number: some FixedWidthInteger, to data: inout Data) {
        withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
    }
}
