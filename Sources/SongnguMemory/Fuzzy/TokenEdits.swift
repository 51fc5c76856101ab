import SongnguText

/// Where a text differs from another in words: what a translator has to look at.
enum TokenEdits {
    /// The stretches of `text` whose tokens the query does not have in their place, in UTF-8 bytes; neighbours are one.
    /// O(m · n).
    static func changes(in text: String, against query: String) -> [ByteRange] {
        let words = PhraseWords(text, tones: .kept)
        let tokens = FuzzyTokens(words)
        let kept = kept(tokens.texts, FuzzyTokens(PhraseWords(query, tones: .kept)).texts)
        var changes: [ByteRange] = []
        var previous: Int?
        for (index, part) in tokens.words.enumerated() where !kept[index] {
            let range = words.rawRange(from: part.lowerBound, through: part.upperBound - 1)
            if previous == index - 1, let last = changes.popLast() {
                changes.append(last.lowerBound..<range.upperBound)
            } else {
                changes.append(range)
            }
            previous = index
        }
        return changes
    }

    /// Which tokens a cheapest edit leaves as they are.
    private static func kept(_ tokens: [String], _ query: [String]) -> [Bool] {
        // What both begin and end with needs no table; of what is left a large one would not be read by anybody.
        let start = zip(tokens, query).prefix { $0 == $1 }.count
        let end = zip(tokens[start...].reversed(), query[start...].reversed()).prefix { $0 == $1 }.count
        let middle = keptBetween(
            Array(tokens[start..<tokens.count - end]), Array(query[start..<query.count - end]))
        return [Bool](repeating: true, count: start) + middle + [Bool](repeating: true, count: end)
    }

    private static let mostCells = 4_000_000

    private static func keptBetween(_ tokens: [String], _ query: [String]) -> [Bool] {
        guard tokens.count * query.count <= mostCells else { return [Bool](repeating: false, count: tokens.count) }
        var costs = [[Int]](repeating: Array(0...query.count), count: tokens.count + 1)
        for row in tokens.indices {
            costs[row + 1][0] = row + 1
            for column in query.indices {
                let change = costs[row][column] + (tokens[row] == query[column] ? 0 : 1)
                costs[row + 1][column + 1] = min(change, costs[row][column + 1] + 1, costs[row + 1][column] + 1)
            }
        }
        var kept = [Bool](repeating: false, count: tokens.count)
        var (row, column) = (tokens.count, query.count)
        while row > 0, column > 0 {
            let isEqual = tokens[row - 1] == query[column - 1]
            if costs[row][column] == costs[row - 1][column - 1] + (isEqual ? 0 : 1) {
                kept[row - 1] = isEqual
                row -= 1
                column -= 1
            } else if costs[row][column] == costs[row - 1][column] + 1 {
                row -= 1
            } else {
                column -= 1
            }
        }
        return kept
    }
}
