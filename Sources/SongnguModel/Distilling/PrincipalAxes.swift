/// The directions in which vectors spread most.
struct PrincipalAxes {
    /// One axis a row, of length 1, widest first.
    let axes: Matrix
    /// The share of the total variance that the axes keep.
    let kept: Double

    /// Finds `count` axes of the rows of a matrix, about zero. O(rows × d² + d³).
    init(_ matrices: [Matrix], count: Int) {
        let dimension = matrices.first?.columns ?? 0
        var eigen = SymmetricEigen(Self.covariance(matrices, dimension), dimension)
        eigen.solve()
        let order = (0..<dimension).sorted { (-eigen.values[$0], $0) < (-eigen.values[$1], $1) }
        var axes = Matrix(columns: dimension, reserving: count)
        for index in order.prefix(count) {
            let axis = eigen.vector(index).map { Float($0) }
            // A sign of its own for each axis, lest rounding choose it: the largest element is positive.
            let largest = axis.max { abs($0) < abs($1) } ?? 0
            axes.append(largest < 0 ? axis.map { -$0 } : axis)
        }
        self.axes = axes
        let total = eigen.values.reduce(0, +)
        kept = total > 0 ? order.prefix(count).reduce(0) { $0 + eigen.values[$1] } / total : 1
    }

    /// The rows of a matrix in the coordinates of the axes.
    func project(_ matrix: Matrix) -> Matrix {
        var result = Matrix(rows: matrix.rows, columns: axes.rows)
        let axes = axes
        result.values.withUnsafeMutableBufferPointer { values in
            let target = SharedMemory(values)
            let blocks = (matrix.rows + 1023) / 1024
            Parallel.forEach(blocks) { block in
                for row in block * 1024..<min((block + 1) * 1024, matrix.rows) {
                    matrix.withRow(row) { vector in
                        for axis in 0..<axes.rows {
                            target.base[row * axes.rows + axis] = axes.withRow(axis) { Kernel.dot(vector, $0) }
                        }
                    }
                }
            }
        }
        return result
    }

    /// The sum of the outer products of all rows, in blocks of 256 rows of floats summed up in doubles.
    private static func covariance(_ matrices: [Matrix], _ dimension: Int) -> [Double] {
        var sum = [Double](repeating: 0, count: dimension * dimension)
        sum.withUnsafeMutableBufferPointer { buffer in
            let total = SharedMemory(buffer)
            let bands = (dimension + 63) / 64
            Parallel.forEach(bands) { band in
                let lines = band * 64..<min((band + 1) * 64, dimension)
                var part = [Float](repeating: 0, count: lines.count * dimension)
                for matrix in matrices {
                    for start in stride(from: 0, to: matrix.rows, by: 256) {
                        part.withUnsafeMutableBufferPointer { part in
                            part.update(repeating: 0)
                            guard let base = part.baseAddress else { return }
                            for row in start..<min(start + 256, matrix.rows) {
                                matrix.withRow(row) { vector in
                                    guard let pointer = vector.baseAddress else { return }
                                    for (offset, line) in lines.enumerated() {
                                        Kernel.add(
                                            pointer, times: vector[line], to: base + offset * dimension, dimension)
                                    }
                                }
                            }
                        }
                        for (index, value) in part.enumerated() {
                            total.base[lines.lowerBound * dimension + index] += Double(value)
                        }
                    }
                }
            }
        }
        return sum
    }
}
