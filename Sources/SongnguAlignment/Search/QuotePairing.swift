import SongnguText

/// How well the quotations of two sides agree, and which of them belong together.
struct QuotePairing: Sendable {
    /// What tells quotations apart, whatever their language.
    private struct Traits: Sendable {
        var length: Int
        var words: Int
        /// It begins within a sentence.
        var isFragment: Bool
        /// Its figures and names.
        var marks: Set<String>

        init(_ quotation: Quotation) {
            let words = quotation.text.words
            length = quotation.text.count
            self.words = words.count
            isFragment = words.first?.text.first?.isLowercase == true
            let names = words.enumerated().filter { index, word in
                word.text.contains(where: \.isNumber)
                    || index > 0 && word.text.count > 2 && word.text.first?.isUppercase == true
            }
            marks = Set(names.map { FoldedText.fold(String($0.element.text), .toneless).filter { !",.".contains($0) } })
        }
    }

    private let left: [Traits]
    private let right: [Traits]

    /// Of a figure or name in common, and of one that begins a sentence where the other does not.
    private static let markWeight = 0.7
    private static let fragmentWeight = 0.4
    /// Of the distance in place, 0...1: terms alike in length are told apart by it.
    private static let placeWeight = 1.4
    /// What leaving a pair out costs.
    private static let nullCost = 3.0
    /// Longest of the target for one character of the source.
    private static let longest = 3.0
    private static let longestOfFragment = 1.7
    /// Words that are a term.
    private static let termWords = 2
    /// Most quotations on a side for which all pairings are tried: 720 of them.
    private static let mostTried = 6

    init(_ left: [Quotation], _ right: [Quotation]) {
        self.left = left.map(Traits.init)
        self.right = right.map(Traits.init)
    }

    /// How little two quotations agree; nil where one cannot render the other.
    func cost(_ i: Int, _ j: Int) -> Double? {
        let (source, target) = (left[i], right[j])
        let ratio = ratio([i], [j])
        let isTerm = min(source.words, target.words) <= Self.termWords
        let shared = Double(min(2, source.marks.intersection(target.marks).count))
        if shared == 0, isTerm, !(1 / Self.longest...Self.longest).contains(ratio) { return nil }
        // "a good step" is not the whole of "This is a good step that we …".
        if shared == 0, source.isFragment, !target.isFragment, ratio > Self.longestOfFragment { return nil }
        let place = abs(Double(i) / Double(left.count) - Double(j) / Double(right.count))
        return abs(logarithm(ratio)) + Self.placeWeight * place
            + (source.isFragment != target.isFragment ? Self.fragmentWeight : 0)
            - Self.markWeight * shared
    }

    /// Whether two neighbours are better given as one: the lengths agree better with them than without the last.
    func isJoined(_ i: [Int], _ j: [Int]) -> Bool {
        let (without, with) = (i.count > 1 ? ratio(i.dropLast(), j) : ratio(i, j.dropLast()), ratio(i, j))
        return abs(logarithm(with)) < abs(logarithm(without)) && abs(logarithm(with)) < 0.4
    }

    private func ratio(_ i: [Int], _ j: [Int]) -> Double {
        let (source, target) = (i.reduce(5) { $0 + left[$1].length }, j.reduce(5) { $0 + right[$1].length })
        return Double(target) / Double(source)
    }

    /// The pairs of the least cost together. O(6!) at most; longer sides take the best pair first.
    var best: [(left: Int, right: Int)] {
        if left.count <= Self.mostTried, right.count <= Self.mostTried { return assign(from: 0, used: []).pairs }
        var result: [(left: Int, right: Int)] = []
        let pairs = left.indices.flatMap { i in
            right.indices.compactMap { j in cost(i, j).map { (left: i, right: j, cost: $0) } }
        }
        for pair in pairs.sorted(by: { $0.cost < $1.cost })
        where !result.contains(where: { $0.left == pair.left || $0.right == pair.right }) {
            result.append((pair.left, pair.right))
        }
        return result
    }

    private func assign(from j: Int, used: Set<Int>) -> (cost: Double, pairs: [(left: Int, right: Int)]) {
        guard j < right.count else { return (0, []) }
        var best = assign(from: j + 1, used: used)
        best.cost += Self.nullCost
        for i in left.indices where !used.contains(i) {
            guard let cost = cost(i, j) else { continue }
            let rest = assign(from: j + 1, used: used.union([i]))
            if cost + rest.cost < best.cost { best = (cost + rest.cost, [(i, j)] + rest.pairs) }
        }
        return best
    }
}
