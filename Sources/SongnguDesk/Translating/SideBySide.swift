/// Two sequences laid side by side with as few elements put in, taken out and exchanged as can be.
struct SideBySide {
    /// Where they differ: the places of the first that are not in the second, and those that are there in their stead.
    private(set) var hunks: [(removed: Range<Int>, added: Range<Int>)] = []

    /// O(m · n).
    init<Element: Equatable>(_ first: [Element], _ second: [Element]) {
        // costs[i][j]: of what comes from i and j on.
        let width = second.count + 1
        var costs = [Int32](repeating: 0, count: (first.count + 1) * width)
        for row in stride(from: first.count, through: 0, by: -1) {
            for column in stride(from: second.count, through: 0, by: -1) {
                let place = row * width + column
                if row == first.count || column == second.count {
                    costs[place] = Int32(first.count - row + second.count - column)
                } else if first[row] == second[column] {
                    costs[place] = costs[place + width + 1]
                } else {
                    costs[place] = 1 + min(costs[place + width + 1], costs[place + width], costs[place + 1])
                }
            }
        }
        var (row, column) = (0, 0)
        var (start, other) = (0, 0)
        func close(_ hunks: inout [(removed: Range<Int>, added: Range<Int>)]) {
            if row > start || column > other { hunks.append((start..<row, other..<column)) }
        }
        while row < first.count, column < second.count {
            if first[row] == second[column] {
                close(&hunks)
                row += 1
                column += 1
                (start, other) = (row, column)
            } else {
                let place = row * width + column
                let rest = costs[place] - 1
                let isExchange = costs[place + width + 1] == rest
                if isExchange || costs[place + width] == rest { row += 1 }
                if isExchange || costs[place + width] != rest { column += 1 }
            }
        }
        (row, column) = (first.count, second.count)
        close(&hunks)
    }
}
