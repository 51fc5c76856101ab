import Testing

@testable import SongnguAlignment

@Suite struct ConfidenceTests {
    private static func probability(logit: Double, share: Double, segments: Int = 1) -> Double {
        let anchor = Anchor(source: 0, target: 0, logit: logit)
        return AlignmentParameters.withSimilarity.confidence.probability(
            Span(source: 0..<segments, target: 0..<1, anchor: anchor, share: share))
    }

    @Test func `the likelier the pair and its extent, the likelier the bead`() {
        let logits = stride(from: -5.0, through: 15, by: 1).map { Self.probability(logit: $0, share: 0.9) }
        #expect(zip(logits, logits.dropFirst()).allSatisfy { $0 <= $1 })
        let shares = [0, 1e-9, 0.1, 0.5, 0.9, 0.999, 1].map { Self.probability(logit: 5, share: $0, segments: 2) }
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
        #expect((logits + shares).allSatisfy { (0...1).contains($0) })
    }

    @Test func `a pair beyond doubt has nearly 1, one that is barely taken does not`() {
        #expect(Self.probability(logit: 12, share: 1) > 0.99)
        #expect((0.4...0.75).contains(Self.probability(logit: 0, share: 1)))
    }
}
