/// How likely two spans are a bead of a text translated line by line, by logistic regression.
///
/// Fitted (L2, λ = 1) on all spans of 62 articles and their translations, with the features of ``PairFeatures``, the
/// shape of the bead and its distance from the diagonal.
enum SpanModel {
    private static let weights = [3.008, 0.217, -1.986, -1.428, -7.149, 0.717, 0, 0, 0]
    private static let bias = 1.366
    private static let distanceWeight = -9.324

    /// Shapes of beads, source by target, with what each adds to the log-odds: most are 1-1.
    static let shapes: [(source: Int, target: Int, weight: Double)] = [
        (1, 1, 0), (1, 2, -2.882), (2, 1, -2.591), (2, 2, -6.664), (1, 3, -3.887), (3, 1, -4.083),
    ]

    /// - Parameter distance: of the spans' middles, each as a share of its text.
    static func logit(_ features: PairFeatures, shape: Double, distance: Double) -> Double {
        zip(weights, features.values).reduce(bias + shape + distanceWeight * distance) { $0 + $1.0 * $1.1 }
    }
}
