import SongnguText

/// One article in the space of one model: spans of its segments and units, compared with what the other side has.
struct SidedVectors: Sendable {
    /// Weight of each segment in a span: the longer says more.
    let weights: [Float]
    /// One over the length of the sum that a span is, by span length less one, then by first segment.
    let scales: [[Float]]

    /// Sums of vectors stand for the text of a span: measured to align as well as vectors of the joined text, which
    /// would have to be embedded each.
    init(_ units: TextUnits, _ vectors: UnitVectors, longestSpan: Int) {
        let count = units.segmentCount
        let weights = units.lengths.prefix(count).map { Float($0).squareRoot() }
        self.weights = weights
        scales = (1...longestSpan).map { length in
            guard count >= length else { return [] }
            return (0...(count - length)).map { start in
                var square: Float = 0
                for first in start..<start + length {
                    for second in start..<start + length {
                        square += weights[first] * weights[second] * vectors.cosine(first, second)
                    }
                }
                return square > 0 ? 1 / square.squareRoot() : 0
            }
        }
    }

    func scale(_ span: Range<Int>) -> Float { scales[span.count - 1][span.lowerBound] }
}
