import SongnguText

/// Finds the 1-1 pairs that beads grow from: those that are likely among their rivals and neighbours.
///
/// A pair is first judged by itself; the pairs that are sure then tell how the texts run, and the rest are judged again
/// among their rivals and by how well they continue the sure ones.
struct AnchorSearch: Sendable {
    private let comparison: Comparison
    private let parameters: AlignmentParameters
    let order: OrderPrior
    /// Log-odds of 1-1 pairs by themselves.
    let pairs: ScoreTable
    /// Log-odds of 1-1 pairs among their rivals.
    let table: ScoreTable

    /// Log-odds of a pair by itself above which it anchors others.
    private static let sure = 0.5
    /// Coverage of both texts, by probability, that texts in parallel have at least, and log-odds of a pair that shows
    /// that they are not.
    private static let parallelCoverage = 0.6
    private static let likelyCrossing = 3.0

    /// O(n · m) comparisons.
    init(_ comparison: Comparison, _ parameters: AlignmentParameters) {
        self.comparison = comparison
        self.parameters = parameters
        pairs = ScoreTable(rows: comparison.source.segments.count, columns: comparison.target.segments.count) {
            parameters.pair.logit(PairFeatures(comparison, $0..<$0 + 1, $1..<$1 + 1))
        }
        order = OrderPrior(pairs.greedyPairs(above: Self.sure))
        table = pairs.amongRivals(order: order, parameters.pair)
    }

    /// The pairs, no segment twice, the likeliest first; none cross where the texts run in parallel.
    func anchors(_ mode: AlignmentMode) -> [Anchor] {
        let free = table.greedyPairs(above: parameters.likely)
        let ordered = mode == .article ? [] : table.monotonePairs(above: parameters.likely)
        let found = mode == .parallel || mode == .auto && isParallel(ordered, free) ? ordered : free
        return found.map { Anchor(source: $0.row, target: $0.column, logit: table[$0.row, $0.column]) }
            .filter(isTrusted)
    }

    /// Whether pairs that do not cross cover most of both texts, and none that is likely must be given up for them: an
    /// article that moves a single sentence is no text in parallel.
    private func isParallel(_ ordered: [(row: Int, column: Int)], _ free: [(row: Int, column: Int)]) -> Bool {
        let covered = ordered.reduce(0) { $0 + logistic(table[$1.row, $1.column]) }
        guard 2 * covered >= Self.parallelCoverage * Double(table.rows + table.columns) else { return false }
        let kept = Set(ordered.map(\.row))
        return free.allSatisfy { kept.contains($0.row) || table[$0.row, $0.column] < Self.likelyCrossing }
    }

    private func isTrusted(_ anchor: Anchor) -> Bool {
        let source = comparison.sourceSpan(anchor.source..<anchor.source + 1)
        let target = comparison.targetSpan(anchor.target..<anchor.target + 1)
        if source.hasHeadline || target.hasHeadline, anchor.logit < parameters.likelyHeadline { return false }
        return comparison.similarity != nil || comparison.sharedWeight(source, target) > 0
            || order.support(anchor.source, anchor.target) >= AlignmentParameters.orderAlone
    }
}

/// A likely pair of segments.
struct Anchor: Hashable, Sendable {
    var source: Int
    var target: Int
    /// Log-odds among its rivals.
    var logit: Double
}
