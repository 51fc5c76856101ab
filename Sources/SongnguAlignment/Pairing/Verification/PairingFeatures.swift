/// What the model of pairing sees of a source and a target.
struct PairingFeatures: Sendable {
    /// In the order of the model's weights.
    let values: [Double]

    /// Log-odds from which a rendering counts as sure: a story about the same event gives many doubtful ones.
    private static let sure = [2.0, 4.0, 6.0]
    private static let logits = -2.0...8.0

    /// - Parameters:
    ///   - explained: what renderings of other sources already explain does not count.
    ///   - query: the segments that are not explained, as the sources were searched for them.
    init(_ verification: Verification, explained: Explained, query: CandidateQuery, source: Int) {
        let gains = verification.renderings.map { (rendering: $0, gain: explained.gain($0)) }
        let counts = Self.sure.map { threshold in
            gains.reduce(0) { $0 + $1.gain * logistic($1.rendering.logit - threshold) }
        }
        // The likeliest come first.
        let best = gains.lazy.filter { $0.gain > $0.rendering.probability / 2 }.map { $0.rendering.logit }.prefix(2)
            .map { min(Self.logits.upperBound, max(Self.logits.lowerBound, $0)) }
        values =
            counts.map { logarithm(1 + $0) } + best
            + [Double](repeating: Self.logits.lowerBound, count: 2 - best.count)
            + [query.cosine(source), logarithm(Double(1 + verification.sourceCount))]
    }
}
