import SongnguText

/// How near the segments of two articles are in the space of one model, in standard deviations of the cosines of
/// unrelated sentences, so that models whose cosines spread differently give like numbers.
struct ModelSimilarity: Sendable {
    private let sourceSide: SidedVectors
    private let targetSide: SidedVectors
    /// Units of the source by units of the target.
    private let cosines: CosineMatrix
    private let mean: Float
    private let deviation: Float
    /// Mean cosine of each unit with its nearest on the other side.
    private let sourceNearness: [Float]
    private let targetNearness: [Float]
    private let sourceSpanNearness: [[Float]]
    private let targetSpanNearness: [[Float]]

    private static let leastDeviation: Float = 0.01

    /// Compares two articles read by one embedding. O(units × units × dimension).
    init(_ source: EmbeddedArticle, _ target: EmbeddedArticle) {
        sourceSide = source.side
        targetSide = target.side
        cosines = source.vectors.cosines(with: target.vectors)
        let back = cosines.transposed
        var strange = source.strange.spread
        strange.add(target.strange.spread)
        if strange.isEmpty { strange.add(cosines.values[...]) }
        mean = strange.mean
        deviation = max(Self.leastDeviation, strange.deviation)
        let forth = Neighbourhood(cosines, segments: target.units.segmentCount, source)
        let reverse = Neighbourhood(back, segments: source.units.segmentCount, target)
        sourceNearness = forth.unitNearness
        targetNearness = reverse.unitNearness
        sourceSpanNearness = forth.spanNearness
        targetSpanNearness = reverse.spanNearness
    }

    /// Cosine of two units above the usual, less nothing.
    func cosine(_ source: Int, _ target: Int) -> Float { (cosines[source, target] - mean) / deviation }

    /// Cosine of two units less the mean of those with their nearest.
    func margin(_ source: Int, _ target: Int) -> Float {
        (cosines[source, target] - (sourceNearness[source] + targetNearness[target]) / 2) / deviation
    }

    /// The same two for spans of segments.
    func span(_ source: Range<Int>, _ target: Range<Int>) -> (cosine: Float, margin: Float) {
        var sum: Float = 0
        for row in source {
            for column in target {
                sum += sourceSide.weights[row] * targetSide.weights[column] * cosines[row, column]
            }
        }
        let cosine = sum * sourceSide.scale(source) * targetSide.scale(target)
        let near = sourceSpanNearness[source.count - 1][source.lowerBound]
        let back = targetSpanNearness[target.count - 1][target.lowerBound]
        return ((cosine - mean) / deviation, (cosine - (near + back) / 2) / deviation)
    }
}
