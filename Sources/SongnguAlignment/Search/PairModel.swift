/// How likely two segments render each other, by logistic regression.
///
/// Fitted (L2) on every pair of segments of 135 aligned articles of three kinds: line by line, partial and moved, and
/// raw pages. The first stage looks at the pair alone, the second at its rivals and neighbours too. Weights are facts
/// of those data; fit them anew when a feature changes.
struct PairModel: Sendable {
    /// In the order of ``PairFeatures/values``.
    let weights: [Double]
    let bias: Double
    let rivals: Rivals

    /// Weights of the second stage.
    struct Rivals: Sendable {
        let logit: Double
        let rowMargin: Double
        let columnMargin: Double
        let order: Double
        let bias: Double
    }

    /// Log-odds of the pair by itself.
    func logit(_ features: PairFeatures) -> Double {
        zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
    }

    /// Log-odds of the pair among its rivals.
    ///
    /// - Parameters:
    ///   - logit: of the pair by itself.
    ///   - rowMargin: by how much it is above the best other pair of its source segment, within ±6.
    ///   - columnMargin: the same for its target segment.
    ///   - order: 0...1, how well the pair continues its sure neighbours.
    func logit(_ logit: Double, rowMargin: Double, columnMargin: Double, order: Double) -> Double {
        rivals.logit * logit + rivals.rowMargin * rowMargin + rivals.columnMargin * columnMargin
            + rivals.order * order + rivals.bias
    }
}
