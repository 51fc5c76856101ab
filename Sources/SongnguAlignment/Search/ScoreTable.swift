/// Log-odds of every 1-1 pair, row by row.
struct ScoreTable: Sendable {
    let rows: Int
    let columns: Int
    private let values: [Double]

    /// Margins are kept within this; a rival below the floor is none.
    private static let largestMargin = 6.0
    private static let floor = -8.0

    init(rows: Int, columns: Int, _ value: (Int, Int) -> Double) {
        self.rows = rows
        self.columns = columns
        values = (0..<rows * columns).map { value($0 / columns, $0 % columns) }
    }

    subscript(row: Int, column: Int) -> Double { values[row * columns + column] }

    /// The scores with rivals and neighbours taken into account. O(rows × columns × log anchors).
    func amongRivals(order: OrderPrior) -> ScoreTable {
        let rowBests = (0..<rows).map { row in Self.twoBest((0..<columns).map { self[row, $0] }) }
        let columnBests = (0..<columns).map { column in Self.twoBest((0..<rows).map { self[$0, column] }) }
        return ScoreTable(rows: rows, columns: columns) { row, column in
            let value = self[row, column]
            return PairModel.logit(
                value, rowMargin: Self.margin(value, rowBests[row]),
                columnMargin: Self.margin(value, columnBests[column]),
                order: order.support(row, column))
        }
    }

    private static func twoBest(_ values: [Double]) -> (first: Double, second: Double) {
        values.reduce(into: (floor, floor)) { best, value in
            if value > best.0 { best = (value, best.0) } else if value > best.1 { best.1 = value }
        }
    }

    private static func margin(_ value: Double, _ best: (first: Double, second: Double)) -> Double {
        let rival = value >= best.first ? best.second : best.first
        return min(largestMargin, max(-largestMargin, value - rival))
    }

    /// Pairs at or above a threshold, the best first, no segment twice. O(n log n).
    func greedyPairs(above threshold: Double) -> [(row: Int, column: Int)] {
        let candidates = values.indices.filter { values[$0] >= threshold }
            .sorted { (values[$1], $0) < (values[$0], $1) }
        var (usedRows, usedColumns) = (Set<Int>(), Set<Int>())
        var pairs: [(row: Int, column: Int)] = []
        for index in candidates {
            let (row, column) = (index / columns, index % columns)
            guard !usedRows.contains(row), !usedColumns.contains(column) else { continue }
            usedRows.insert(row)
            usedColumns.insert(column)
            pairs.append((row, column))
        }
        return pairs
    }
}
