/// Least squares held to a prior: the W that makes |A W − Y|² + λ |W − W₀|² least, for all columns of Y.
///
/// The normal equations (AᵀA + λ) Δ = Aᵀ (Y − A W₀) with W = W₀ + Δ are solved by conjugate gradients (Hestenes and
/// Stiefel, 1952), a step length for each column, in blocks of columns: blocks share nothing, so the outcome does not
/// depend on the number of threads. Memory: about 4 × A.columns × 64 floats a thread.
struct RidgeRegression {
    var ridge: Float
    var tolerance: Float
    var maximumRounds: Int

    private static let blockWidth = 64

    /// Replaces the prior W₀ (A.columns × d) by W; Y is A.rows × d. Rows of W₀ that A does not use stay.
    /// O(rounds × entries × d).
    func solve(_ a: SparseMatrix, targets: Matrix, prior: inout Matrix) {
        precondition(targets.rows == a.rows && prior.rows == a.columns && targets.columns == prior.columns)
        let kept = a.used
        let compact = a.keeping(kept)
        let columns = targets.columns
        let blocks = (columns + Self.blockWidth - 1) / Self.blockWidth
        prior.values.withUnsafeMutableBufferPointer { values in
            let weights = SharedMemory(values)
            Parallel.forEach(blocks) { block in
                let first = block * Self.blockWidth
                let width = min(Self.blockWidth, columns - first)
                var start = [Float](repeating: 0, count: kept.count * width)
                for (number, row) in kept.enumerated() {
                    for column in 0..<width {
                        start[number * width + column] = weights.base[row * columns + first + column]
                    }
                }
                var wanted = [Float](repeating: 0, count: a.rows * width)
                for row in 0..<a.rows {
                    for column in 0..<width {
                        wanted[row * width + column] = targets.values[row * columns + first + column]
                    }
                }
                let change = self.change(compact, start: start, wanted: wanted, width: width)
                for (number, row) in kept.enumerated() {
                    for column in 0..<width {
                        weights.base[row * columns + first + column] += change[number * width + column]
                    }
                }
            }
        }
    }

    /// Δ of one block.
    private func change(_ a: SparseMatrix, start: [Float], wanted: [Float], width: Int) -> [Float] {
        var rest = wanted
        var product = [Float](repeating: 0, count: wanted.count)
        a.multiply(start, into: &product, width: width)
        for index in rest.indices { rest[index] -= product[index] }
        var residual = [Float](repeating: 0, count: start.count)
        a.multiplyTransposed(rest, addingTo: &residual, width: width)

        var change = [Float](repeating: 0, count: start.count)
        var direction = residual
        var image = [Float](repeating: 0, count: start.count)
        var squares = columnDots(residual, residual, width)
        let goals = squares.map { $0 * Double(tolerance) * Double(tolerance) }
        for _ in 0..<maximumRounds {
            if zip(squares, goals).allSatisfy({ $0 <= $1 }) { break }
            for index in image.indices { image[index] = ridge * direction[index] }
            a.multiply(direction, into: &product, width: width)
            a.multiplyTransposed(product, addingTo: &image, width: width)
            let curvature = columnDots(direction, image, width)
            let steps = zip(squares, curvature).map { $1 > 0 ? Float($0 / $1) : 0 }
            addColumns(direction, times: steps, to: &change)
            addColumns(image, times: steps.map { -$0 }, to: &residual)
            let next = columnDots(residual, residual, width)
            let turns = zip(next, squares).map { $1 > 0 ? Float($0 / $1) : 0 }
            for row in stride(from: 0, to: direction.count, by: width) {
                for column in 0..<width {
                    direction[row + column] = residual[row + column] + turns[column] * direction[row + column]
                }
            }
            squares = next
        }
        return change
    }

    /// The dot products of the columns of two matrices, summed in doubles.
    private func columnDots(_ first: [Float], _ second: [Float], _ width: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: width)
        for row in stride(from: 0, to: first.count, by: width) {
            for column in 0..<width { sums[column] += Double(first[row + column] * second[row + column]) }
        }
        return sums
    }

    private func addColumns(_ matrix: [Float], times factors: [Float], to sum: inout [Float]) {
        let width = factors.count
        for row in stride(from: 0, to: matrix.count, by: width) {
            for column in 0..<width { sum[row + column] += factors[column] * matrix[row + column] }
        }
    }
}
