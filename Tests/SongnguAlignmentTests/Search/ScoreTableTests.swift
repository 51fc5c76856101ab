import TestSupport
import Testing

@testable import SongnguAlignment

@Suite struct ScoreTableTests {
    /// The largest sum over thresholds of pairs in ascending order, by trying them all.
    private static func largest(_ table: ScoreTable, _ row: Int, _ column: Int, above threshold: Double) -> Double {
        guard row < table.rows else { return 0 }
        let skipped = largest(table, row + 1, column, above: threshold)
        return (column..<max(column, table.columns)).reduce(skipped) { best, next in
            let value = table[row, next] - threshold
            return value >= 0 ? max(best, value + largest(table, row + 1, next + 1, above: threshold)) : best
        }
    }

    @Test(arguments: 0..<60)
    func `pairs that do not cross have the largest sum there is`(seed: Int) {
        var dice = SeededGenerator(seed: UInt64(seed))
        let (rows, columns) = (Int.random(in: 0...5, using: &dice), Int.random(in: 1...5, using: &dice))
        let values = (0..<rows * columns).map { _ in Double.random(in: -3...3, using: &dice) }
        let table = ScoreTable(rows: rows, columns: columns) { values[$0 * columns + $1] }
        let pairs = table.monotonePairs(above: -0.5).sorted { $0.row < $1.row }
        #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.row < $1.row && $0.column < $1.column })
        let sum = pairs.reduce(0) { $0 + table[$1.row, $1.column] + 0.5 }
        #expect(abs(sum - Self.largest(table, 0, 0, above: -0.5)) < 1e-9)
    }

    @Test func `no segment stands in two pairs`() {
        let table = ScoreTable(rows: 3, columns: 3) { [[3, 2, 1], [2.5, 2.4, 0], [0, 1, -2]][$0][$1] }
        #expect(table.greedyPairs(above: -1).map { [$0.row, $0.column] } == [[0, 0], [1, 1]])
    }
}
