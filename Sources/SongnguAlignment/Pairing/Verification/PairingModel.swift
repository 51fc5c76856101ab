/// How likely a target renders a source, by logistic regression on ``PairingFeatures``.
///
/// Fitted (L2) on pairs of excerpts and their sources, alone, mixed of two or three sources and with sentences of the
/// desk between, against the other candidates of each, among them the other half of the same story and stories of which
/// the target renders one sentence only. The weight of the source's length is set and not fitted: stories of which a
/// small part is rendered are commoner in life than in those data.
struct PairingModel: Sendable {
    /// In the order of ``PairingFeatures/values``.
    let weights: [Double]
    let bias: Double

    func logit(_ features: PairingFeatures) -> Double {
        zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
    }
}
