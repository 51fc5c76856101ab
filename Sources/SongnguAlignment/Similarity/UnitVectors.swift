internal import CKernel

/// Vectors of length 1 (or zero), row by row in one buffer.
struct UnitVectors: Sendable {
    let count: Int
    let dimension: Int
    private let elements: [Float]

    init(_ vectors: [[Float]]) {
        count = vectors.count
        dimension = vectors.first?.count ?? 0
        elements = Array(vectors.joined())
    }

    /// Cosines of each of these with each of others, row by row. O(rows × columns × dimension).
    func cosines(with others: UnitVectors) -> CosineMatrix {
        guard dimension == others.dimension, dimension > 0 else {
            return CosineMatrix(rows: count, columns: others.count)
        }
        var values = [Float](repeating: 0, count: count * others.count)
        elements.withUnsafeBufferPointer { left in
            others.elements.withUnsafeBufferPointer { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return }
                for row in 0..<count {
                    for column in 0..<others.count {
                        values[row * others.count + column] = ckernel_dot(
                            first + row * dimension, second + column * dimension, Int64(dimension))
                    }
                }
            }
        }
        return CosineMatrix(rows: count, columns: others.count, values: values)
    }

    /// The mean of the first rows, of all when nil; empty where there are none.
    func mean(_ rows: Int? = nil) -> [Float] {
        let count = rows ?? self.count
        guard count > 0 else { return [] }
        var sum = [Float](repeating: 0, count: dimension)
        elements.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for row in 0..<count { ckernel_add(&sum, base + row * dimension, 1 / Float(count), Int64(dimension)) }
        }
        return sum
    }

    /// Adds multiples of rows to a sum of the same dimension.
    func add(_ row: Int, times factor: Float, to sum: inout [Float]) {
        elements.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, sum.count == dimension else { return }
            ckernel_add(&sum, base + row * dimension, factor, Int64(dimension))
        }
    }

    /// The cosine of two of these.
    func cosine(_ first: Int, _ second: Int) -> Float { cosine(first, with: second, of: self) }

    /// The cosine of one of these and one of others.
    func cosine(_ row: Int, with other: Int, of others: UnitVectors) -> Float {
        elements.withUnsafeBufferPointer { left in
            others.elements.withUnsafeBufferPointer { right in
                guard let first = left.baseAddress, let second = right.baseAddress, dimension == others.dimension
                else { return 0 }
                return ckernel_dot(first + row * dimension, second + other * dimension, Int64(dimension))
            }
        }
    }

    func row(_ row: Int) -> [Float] { Array(elements[row * dimension..<(row + 1) * dimension]) }
}

/// Cosines, row by row.
struct CosineMatrix: Sendable {
    let rows: Int
    let columns: Int
    var values: [Float]

    init(rows: Int, columns: Int, values: [Float]? = nil) {
        self.rows = rows
        self.columns = columns
        self.values = values ?? [Float](repeating: 0, count: rows * columns)
    }

    subscript(row: Int, column: Int) -> Float { values[row * columns + column] }
    func row(_ row: Int) -> ArraySlice<Float> { values[row * columns..<(row + 1) * columns] }

    var transposed: CosineMatrix {
        var result = CosineMatrix(rows: columns, columns: rows)
        for row in 0..<rows {
            for column in 0..<columns { result.values[column * rows + row] = self[row, column] }
        }
        return result
    }
}
