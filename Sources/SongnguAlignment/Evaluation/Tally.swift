/// How much was found of what there is.
package struct Tally: Hashable, Sendable {
    package var right = 0
    package var found = 0
    package var gold = 0

    package init(right: Int = 0, found: Int = 0, gold: Int = 0) {
        self.right = right
        self.found = found
        self.gold = gold
    }

    /// The share of what was found that is right; 0 when nothing was found.
    package var precision: Double { Self.share(right, found) }
    /// The share of the gold that was found; 0 when there is none.
    package var recall: Double { Self.share(right, gold) }
    /// The harmonic mean of precision and recall.
    package var f: Double {
        let sum = precision + recall
        return sum > 0 ? 2 * precision * recall / sum : 0
    }

    package static func += (sum: inout Tally, other: Tally) {
        sum.right += other.right
        sum.found += other.found
        sum.gold += other.gold
    }

    static func share(_ part: Int, _ whole: Int) -> Double {
        whole > 0 ? Double(part) / Double(whole) : 0
    }
}
