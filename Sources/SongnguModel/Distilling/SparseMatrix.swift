/// A matrix of few entries, by rows.
struct SparseMatrix: Sendable {
    let columns: Int
    private(set) var starts: [Int] = [0]
    private(set) var indices: [Int32] = []
    private(set) var values: [Float] = []

    var rows: Int { starts.count - 1 }

    init(columns: Int) {
        self.columns = columns
    }

    /// Adds a row; where it is to be a unit row, its entries are brought to length 1.
    mutating func append(_ entries: [(column: Int, value: Float)], unit: Bool = true) {
        let square = entries.reduce(0) { $0 + $1.value * $1.value }
        let factor = unit ? (square > 0 ? 1 / square.squareRoot() : 0) : 1
        for (column, value) in entries {
            indices.append(Int32(column))
            values.append(value * factor)
        }
        starts.append(indices.count)
    }

    /// Which columns have an entry.
    var used: [Int] {
        var isUsed = [Bool](repeating: false, count: columns)
        for index in indices { isUsed[Int(index)] = true }
        return isUsed.indices.filter { isUsed[$0] }
    }

    /// The same with the given columns only, renumbered; there is no entry in any other.
    func keeping(_ kept: [Int]) -> SparseMatrix {
        var numbers = [Int32](repeating: 0, count: columns)
        for (number, column) in kept.enumerated() { numbers[column] = Int32(number) }
        var result = SparseMatrix(columns: kept.count)
        result.starts = starts
        result.indices = indices.map { numbers[Int($0)] }
        result.values = values
        return result
    }

    /// result = self × dense; both dense matrices have `width` columns.
    func multiply(_ dense: UnsafePointer<Float>, into result: UnsafeMutablePointer<Float>, width: Int) {
        result.update(repeating: 0, count: rows * width)
        for row in 0..<rows {
            for entry in starts[row]..<starts[row + 1] {
                Kernel.add(dense + Int(indices[entry]) * width, times: values[entry], to: result + row * width, width)
            }
        }
    }

    /// result += transposed self × dense.
    func multiplyTransposed(_ dense: UnsafePointer<Float>, addingTo result: UnsafeMutablePointer<Float>, width: Int) {
        for row in 0..<rows {
            for entry in starts[row]..<starts[row + 1] {
                Kernel.add(dense + row * width, times: values[entry], to: result + Int(indices[entry]) * width, width)
            }
        }
    }
}
