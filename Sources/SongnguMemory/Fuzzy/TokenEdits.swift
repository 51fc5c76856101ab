import SongnguText

/// Where a text differs from another in words: what a translator has to look at.
enum TokenEdits {
    /// The stretches of `text` whose tokens the query does not have in their place, or has there with another number, case
    /// or tone placement, in UTF-8 bytes; neighbours are one. O(m · n).
    static func changes(in text: String, against query: String) -> [ByteRange] {
        let (tokens, others) = (Written(text), Written(query))
        var changes: [ByteRange] = []
        var previous: Int?
        for (index, partner) in partners(tokens.texts, others.texts).enumerated() {
            if let partner, tokens.reads(index, like: others, partner) { continue }
            let range = tokens.range(index)
            if previous == index - 1, let last = changes.popLast() {
                changes.append(last.lowerBound..<range.upperBound)
            } else {
                changes.append(range)
            }
            previous = index
        }
        return changes
    }

    /// The tokens of a text, with what is written there.
    private struct Written {
        let texts: [String]
        private let text: String
        private let words: PhraseWords
        private let parts: [Range<Int>]

        init(_ text: String) {
            self.text = text
            words = PhraseWords(text, tones: .kept)
            let tokens = FuzzyTokens(words)
            texts = tokens.texts
            parts = tokens.words
        }

        func range(_ index: Int) -> ByteRange {
            words.rawRange(from: parts[index].lowerBound, through: parts[index].upperBound - 1)
        }

        func reads(_ index: Int, like other: Written, _ partner: Int) -> Bool {
            let (one, two) = (text[bytes: range(index)], other.text[bytes: other.range(partner)])
            return one == two || Spelling.reading(String(one)) == Spelling.reading(String(two))
        }
    }

    /// The token of the query that stands in the place of each token, where a cheapest edit leaves it as it is.
    private static func partners(_ tokens: [String], _ query: [String]) -> [Int?] {
        // What both begin and end with needs no table; of what is left a large one would not be read by anybody.
        let start = zip(tokens, query).prefix { $0 == $1 }.count
        let end = zip(tokens[start...].reversed(), query[start...].reversed()).prefix { $0 == $1 }.count
        let middle = partnersBetween(
            Array(tokens[start..<tokens.count - end]), Array(query[start..<query.count - end]))
        return Array(0..<start) + middle.map { $0.map { $0 + start } } + Array(query.count - end..<query.count)
    }

    private static let mostCells = 4_000_000

    private static func partnersBetween(_ tokens: [String], _ query: [String]) -> [Int?] {
        var partners = [Int?](repeating: nil, count: tokens.count)
        guard tokens.count * query.count <= mostCells else { return partners }
        var costs = [[Int]](repeating: Array(0...query.count), count: tokens.count + 1)
        for row in tokens.indices {
            costs[row + 1][0] = row + 1
            for column in query.indices {
                let change = costs[row][column] + (tokens[row] == query[column] ? 0 : 1)
                costs[row + 1][column + 1] = min(change, costs[row][column + 1] + 1, costs[row + 1][column] + 1)
            }
        }
        var (row, column) = (tokens.count, query.count)
        while row > 0, column > 0 {
            let isEqual = tokens[row - 1] == query[column - 1]
            if costs[row][column] == costs[row - 1][column - 1] + (isEqual ? 0 : 1) {
                if isEqual { partners[row - 1] = column - 1 }
                row -= 1
                column -= 1
            } else if costs[row][column] == costs[row - 1][column] + 1 {
                row -= 1
            } else {
                column -= 1
            }
        }
        return partners
    }
}
