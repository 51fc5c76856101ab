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

    /// The pairs, no segment twice, the likeliest first; none cross where they must not.
    func anchors(crossing: Bool) -> [Anchor] {
        let found =
            crossing
            ? table.greedyPairs(above: parameters.likely) : table.monotonePairs(above: parameters.likely)
        return found.map { Anchor(source: $0.row, target: $0.column, logit: table[$0.row, $0.column]) }
            .filter(isTrusted)
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
