/// How surely each segment of a target is rendered from the sources taken so far.
struct Explained: Sendable {
    private(set) var probabilities: [Double]

    init(segments: Int) {
        probabilities = [Double](repeating: 0, count: segments)
    }

    /// By how much a rendering makes its segment surer, 0...1.
    func gain(_ rendering: Verification.Rendering) -> Double {
        max(0, rendering.probability - probabilities[rendering.target])
    }

    mutating func add(_ verification: Verification) {
        for rendering in verification.renderings {
            probabilities[rendering.target] = max(probabilities[rendering.target], rendering.probability)
        }
    }

    /// The segments that still want a source.
    var open: [Int] { probabilities.indices.filter { probabilities[$0] < 0.5 } }
}
