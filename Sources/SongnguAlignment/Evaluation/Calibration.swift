/// A score, and whether what it was given to is right.
package struct JudgedScore: Hashable, Sendable {
    package var score: Double
    package var isRight: Bool

    package init(score: Double, isRight: Bool) {
        self.score = score
        self.isRight = isRight
    }
}

/// Whether scores mean what they say: of the beads with 0.9, nine in ten should be right.
package struct Calibration: Hashable, Sendable {
    /// The beads whose scores lie within a range.
    package struct Bin: Hashable, Sendable {
        package var lowerBound: Double
        /// Not within, except 1.
        package var upperBound: Double
        package var beads = 0
        package var right = 0
        /// Of the scores; 0 without beads.
        package var meanScore = 0.0

        package var precision: Double { Tally.share(right, beads) }
    }

    /// All beads from a score on.
    package struct Level: Hashable, Sendable {
        package var score: Double
        package var beads: Int
        package var right: Int
        /// The share of all right beads that have this score or more.
        package var shareOfRight: Double

        package var precision: Double { Tally.share(right, beads) }
    }

    /// Scores from which a user may want to accept beads unseen, falling.
    package static let levels = [0.99, 0.95, 0.9, 0.8, 0.5]

    /// From the highest scores to the lowest.
    package let bins: [Bin]
    package let levels: [Level]
    /// Expected calibration error: the distance between mean score and precision in ten bins of equal width, each
    /// weighted by its beads (Guo et al., "On Calibration of Modern Neural Networks", 2017). 0 is best.
    package let error: Double

    /// Nil when nothing has a score. O(n).
    package init?(_ judged: [JudgedScore]) {
        guard !judged.isEmpty else { return nil }
        let bounds = [1.0] + Self.levels + [0.0]
        bins = zip(bounds, bounds.dropFirst()).map { Self.bin(judged, $1, $0) }
        let right = judged.count(where: \.isRight)
        levels = Self.levels.map { score in
            let above = judged.filter { $0.score >= score }
            let rightAbove = above.count(where: \.isRight)
            return Level(
                score: score, beads: above.count, right: rightAbove, shareOfRight: Tally.share(rightAbove, right))
        }
        error = (0..<10).reduce(0) { sum, tenth in
            let bin = Self.bin(judged, Double(tenth) / 10, Double(tenth + 1) / 10)
            return sum + Tally.share(bin.beads, judged.count) * abs(bin.meanScore - bin.precision)
        }
    }

    private static func bin(_ judged: [JudgedScore], _ lower: Double, _ upper: Double) -> Bin {
        let inside = judged.filter { $0.score >= lower && ($0.score < upper || upper == 1) }
        return Bin(
            lowerBound: lower, upperBound: upper, beads: inside.count, right: inside.count(where: \.isRight),
            meanScore: inside.isEmpty ? 0 : inside.map(\.score).reduce(0, +) / Double(inside.count))
    }
}
