/// How likely two segments render each other, by logistic regression.
///
/// Fitted (L2, λ = 0.001) on every pair of segments of 135 aligned articles of three kinds: line by line, partial and
/// moved, and raw pages. The first stage looks at the pair alone, the second at its rivals and neighbours too. Weights
/// are facts of those data; fit them anew when a feature changes.
enum PairModel {
    private static let weights = [0.712, 4.089, -2.432, -1.643, -0.607, 1.104, 1.384, -1.01, -0.096]
    private static let bias = -1.866

    /// Log-odds of the pair by itself.
    static func logit(_ features: PairFeatures) -> Double {
        zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
    }

    /// Log-odds of the pair among its rivals.
    ///
    /// - Parameters:
    ///   - logit: of the pair by itself.
    ///   - rowMargin: by how much it is above the best other pair of its source segment, within ±6.
    ///   - columnMargin: the same for its target segment.
    ///   - order: 0...1, how well the pair continues its sure neighbours.
    static func logit(_ logit: Double, rowMargin: Double, columnMargin: Double, order: Double) -> Double {
        0.429 * logit + 0.306 * rowMargin + 0.242 * columnMargin + 6.015 * order - 2.162
    }
}
