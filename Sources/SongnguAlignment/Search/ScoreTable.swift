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
    func amongRivals(order: OrderPrior, _ model: PairModel) -> ScoreTable {
        let rowBests = (0..<rows).map { row in Self.twoBest((0..<columns).map { self[row, $0] }) }
        let columnBests = (0..<columns).map { column in Self.twoBest((0..<rows).map { self[$0, column] }) }
        return ScoreTable(rows: rows, columns: columns) { row, column in
            let value = self[row, column]
            return model.logit(
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

    /// The best other value of a row, outside some columns; the floor when there is none. O(columns).
    func best(row: Int, outside columns: Range<Int>) -> Double {
        (0..<self.columns).reduce(Self.floor) { columns.contains($1) ? $0 : max($0, self[row, $1]) }
    }

    /// The best other value of a column, outside some rows; the floor when there is none. O(rows).
    func best(column: Int, outside rows: Range<Int>) -> Double {
        (0..<self.rows).reduce(Self.floor) { rows.contains($1) ? $0 : max($0, self[$1, column]) }
    }

    /// Pairs at or above a threshold that do not cross, with the largest sum; the best first. O(rows × columns).
    func monotonePairs(above threshold: Double) -> [(row: Int, column: Int)] {
        var best = [Double](repeating: 0, count: (rows + 1) * (columns + 1))
        func at(_ row: Int, _ column: Int) -> Int { row * (columns + 1) + column }
        func taken(_ row: Int, _ column: Int) -> Double {
            let value = self[row - 1, column - 1] - threshold
            return value >= 0 ? best[at(row - 1, column - 1)] + value : -.infinity
        }
        for row in stride(from: 1, through: rows, by: 1) {
            for column in stride(from: 1, through: columns, by: 1) {
                best[at(row, column)] = max(
                    best[at(row - 1, column)], best[at(row, column - 1)], taken(row, column))
            }
        }
        var (row, column) = (rows, columns)
        var pairs: [(row: Int, column: Int)] = []
        while row > 0, column > 0 {
            if best[at(row, column)] == best[at(row - 1, column)] {
                row -= 1
            } else if best[at(row, column)] == best[at(row, column - 1)] {
                column -= 1
            } else {
                row -= 1
                column -= 1
                pairs.append((row, column))
            }
        }
        return pairs.sorted { self[$0.row, $0.column] > self[$1.row, $1.column] }
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
