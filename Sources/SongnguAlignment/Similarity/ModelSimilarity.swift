import SongnguText

/// How near the segments of two articles are in the space of one model, in standard deviations of the cosines of
/// unrelated sentences, so that models whose cosines spread differently give like numbers.
struct ModelSimilarity: Sendable {
    private let sources: TextUnits
    private let targets: TextUnits
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

    /// Neighbours that a margin is reckoned over (Artetxe and Schwenk 2019).
    private static let neighbours = 4
    private static let leastDeviation: Float = 0.01

    /// Throws what the embedding throws.
    init(
        _ sources: TextUnits, _ sourceLanguage: LanguageTag, _ targets: TextUnits, _ targetLanguage: LanguageTag,
        _ embedding: any SentenceEmbedding, _ background: Background
    ) throws {
        let left = UnitVectors(try embedding.vectors(of: sources.texts, language: sourceLanguage))
        let right = UnitVectors(try embedding.vectors(of: targets.texts, language: targetLanguage))
        let strangeTargets = left.cosines(with: try background.vectors(targetLanguage))
        let strangeSources = right.cosines(with: try background.vectors(sourceLanguage))
        self.sources = sources
        self.targets = targets
        sourceSide = SidedVectors(sources, left, longestSpan: Comparison.longestSpan)
        targetSide = SidedVectors(targets, right, longestSpan: Comparison.longestSpan)
        cosines = left.cosines(with: right)
        let back = cosines.transposed
        var strange = (0..<sources.segmentCount).flatMap { strangeTargets.row($0) }
        strange += (0..<targets.segmentCount).flatMap { strangeSources.row($0) }
        (mean, deviation) = Self.spread(strange.isEmpty ? cosines.values : strange)
        let forth = Neighbourhood(cosines, segments: targets.segmentCount, strange: strangeTargets)
        let reverse = Neighbourhood(back, segments: sources.segmentCount, strange: strangeSources)
        sourceNearness = sources.texts.indices.map { forth.nearness([$0], weights: [1], scale: 1) }
        targetNearness = targets.texts.indices.map { reverse.nearness([$0], weights: [1], scale: 1) }
        sourceSpanNearness = forth.nearness(sourceSide)
        targetSpanNearness = reverse.nearness(targetSide)
    }

    private static func spread(_ values: [Float]) -> (mean: Float, deviation: Float) {
        guard !values.isEmpty else { return (0, 1) }
        let mean = values.reduce(0, +) / Float(values.count)
        let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(values.count)
        return (mean, max(leastDeviation, square.squareRoot()))
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

    /// What a row is near to: the segments of the other side and the background of its language.
    private struct Neighbourhood {
        private let cosines: CosineMatrix
        private let segments: Int
        private let strange: CosineMatrix

        init(_ cosines: CosineMatrix, segments: Int, strange: CosineMatrix) {
            self.cosines = cosines
            self.segments = segments
            self.strange = strange
        }

        /// Mean of the largest cosines of a weighted sum of rows.
        func nearness(_ rows: [Int], weights: [Float], scale: Float) -> Float {
            var largest: [Float] = []
            func offer(_ value: Float) {
                if largest.count == ModelSimilarity.neighbours {
                    guard let smallest = largest.last, value > smallest else { return }
                    largest.removeLast()
                }
                largest.insert(value, at: largest.firstIndex { $0 < value } ?? largest.count)
            }
            for (matrix, count) in [(cosines, segments), (strange, strange.columns)] {
                for column in 0..<count {
                    var sum: Float = 0
                    for (row, weight) in zip(rows, weights) { sum += weight * matrix[row, column] }
                    offer(sum * scale)
                }
            }
            return largest.isEmpty ? 0 : largest.reduce(0, +) / Float(largest.count)
        }

        func nearness(_ side: SidedVectors) -> [[Float]] {
            side.scales.enumerated().map { length, scales in
                scales.indices.map { start in
                    let rows = Array(start...start + length)
                    return nearness(rows, weights: rows.map { side.weights[$0] }, scale: scales[start])
                }
            }
        }
    }
}
