import SongnguText

/// Finds the likeliest beads of texts that run in parallel, by dynamic programming (Gale and Church 1993), with beads
/// up to 3-1, 1-3 and 2-2 and explicit nulls.
struct MonotoneSearch: Sendable {
    private let comparison: Comparison
    private let rows: Int
    private let columns: Int

    /// What a bead adds to the score beside its log-odds, against two nulls; larger for fewer nulls.
    private static let preference = 2.5
    private static let null = -1.0
    /// One bead that is all but certain shall not outweigh two that are likely.
    private static let largestLogit = 6.0

    init(_ comparison: Comparison) {
        self.comparison = comparison
        rows = comparison.source.segments.count
        columns = comparison.target.segments.count
    }

    /// The beads in order. O(n · m) comparisons.
    func spans() -> [Span] {
        var best = [Double](repeating: -.infinity, count: (rows + 1) * (columns + 1))
        var steps = [Step](repeating: Step(), count: best.count)
        best[0] = 0
        for row in 0...rows {
            for column in 0...columns where row + column > 0 {
                let cell = row * (columns + 1) + column
                func offer(_ source: Int, _ target: Int, _ score: Double, _ logit: Double) {
                    let value = best[(row - source) * (columns + 1) + column - target] + score
                    guard value > best[cell] else { return }
                    best[cell] = value
                    steps[cell] = Step(source: source, target: target, logit: logit)
                }
                if row > 0 { offer(1, 0, Self.null, 0) }
                if column > 0 { offer(0, 1, Self.null, 0) }
                for shape in SpanModel.shapes where row >= shape.source && column >= shape.target {
                    let logit = logit(row - shape.source..<row, column - shape.target..<column, shape.weight)
                    offer(shape.source, shape.target, logit + Self.preference, logit)
                }
            }
        }
        return path(steps)
    }

    private struct Step {
        var source = 0
        var target = 0
        var logit = 0.0
    }

    private func logit(_ source: Range<Int>, _ target: Range<Int>, _ shape: Double) -> Double {
        let place = (Double(source.lowerBound) + Double(source.count) / 2) / Double(rows)
        let other = (Double(target.lowerBound) + Double(target.count) / 2) / Double(columns)
        let features = PairFeatures(comparison, source, target)
        return min(Self.largestLogit, SpanModel.logit(features, shape: shape, distance: abs(place - other)))
    }

    private func path(_ steps: [Step]) -> [Span] {
        var (row, column) = (rows, columns)
        var spans: [Span] = []
        while row + column > 0 {
            let step = steps[row * (columns + 1) + column]
            if step.source > 0, step.target > 0 {
                spans.append(
                    Span(
                        source: row - step.source..<row, target: column - step.target..<column, logit: step.logit))
            }
            row -= step.source
            column -= step.target
        }
        return spans.reversed()
    }

    /// Share of both texts that the beads cover, each by its probability: high for texts in parallel only.
    func coverage(_ spans: [Span]) -> Double {
        let covered = spans.reduce(0) { $0 + Double($1.source.count + $1.target.count) * logistic($1.logit) }
        return covered / Double(max(1, rows + columns))
    }
}
