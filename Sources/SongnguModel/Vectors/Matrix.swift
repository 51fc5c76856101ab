/// Rows of floats, one after another.
struct Matrix: Sendable, Equatable {
    let columns: Int
    private(set) var rows: Int
    var values: [Float]

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        values = [Float](repeating: 0, count: rows * columns)
    }

    /// No rows yet.
    init(columns: Int, reserving rows: Int = 0) {
        self.columns = columns
        self.rows = 0
        values = []
        values.reserveCapacity(rows * columns)
    }

    /// The row must have as many elements as the matrix has columns.
    mutating func append(_ row: some Collection<Float>) {
        precondition(row.count == columns)
        values.append(contentsOf: row)
        rows += 1
    }

    subscript(row: Int) -> ArraySlice<Float> {
        values[row * columns..<(row + 1) * columns]
    }

    func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Float>) throws -> Result) rethrows -> Result {
        try values.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[row * columns..<(row + 1) * columns]))
        }
    }

    mutating func withMutableRow<Result>(
        _ row: Int, _ body: (UnsafeMutableBufferPointer<Float>) throws -> Result
    ) rethrows -> Result {
        let range = row * columns..<(row + 1) * columns
        return try values.withUnsafeMutableBufferPointer { try body(UnsafeMutableBufferPointer(rebasing: $0[range])) }
    }
}
