extension Matrix {
    /// Takes the mean of the rows of a range from each of them, and brings them back to length 1.
    mutating func center(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var sums = [Double](repeating: 0, count: columns)
        for row in range {
            for column in 0..<columns { sums[column] += Double(values[row * columns + column]) }
        }
        let mean = sums.map { Float($0 / Double(range.count)) }
        for row in range {
            for column in 0..<columns { values[row * columns + column] -= mean[column] }
            withMutableRow(row) { _ = Kernel.normalize($0) }
        }
    }

    /// Brings each row to length 1; zero rows stay.
    mutating func normalizeRows() {
        for row in 0..<rows { withMutableRow(row) { _ = Kernel.normalize($0) } }
    }

    mutating func scale(by factor: Float) {
        for index in values.indices { values[index] *= factor }
    }
}
