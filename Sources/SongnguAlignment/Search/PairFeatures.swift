/// What the models see of two spans.
struct PairFeatures: Sendable {
    /// Evidence shared by both over all evidence of both, 0...1 (Dice), shrunk towards 0 where there is little of it.
    let overlap: Double
    /// In the order of the models' weights; the last three are of similarity, 0 without a model.
    let values: [Double]

    private static let shrinkage = 1.0
    private static let largestLength = 2.0

    /// Compares two spans. Linear in their evidence.
    init(_ comparison: Comparison, _ sources: Range<Int>, _ targets: Range<Int>) {
        let left = comparison.sourceSpan(sources)
        let right = comparison.targetSpan(targets)
        let shared = comparison.sharedWeight(left, right)
        let similarity = comparison.similarity?.span(sources, targets)
        overlap = 2 * shared / (left.weight + right.weight + Self.shrinkage)
        values = [
            overlap,
            logarithm(1 + shared),
            logarithm(1 + max(0, left.weight - shared)),
            logarithm(1 + max(0, right.weight - shared)),
            min(Self.largestLength, abs(logarithm(comparison.relativeLength(left, right)))),
            Self.agreement(left.hasSpeech, right.hasSpeech),
            Self.agreement(left.hasHeadline, right.hasHeadline),
            Self.agreement(left.hasCrosshead, right.hasCrosshead),
            Self.agreement(left.hasLead, right.hasLead),
            similarity?.cosine ?? 0,
            similarity?.margin ?? 0,
            similarity?.partGain ?? 0,
        ]
    }

    /// 1 where both sides have a property, 0 where neither has, -1 where one has.
    private static func agreement(_ left: Bool, _ right: Bool) -> Double {
        left == right ? (left ? 1 : 0) : -1
    }
}
