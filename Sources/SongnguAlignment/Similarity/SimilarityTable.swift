import SongnguText

/// How near the segments of two articles are in meaning: the mean over the models that know both languages.
struct SimilarityTable: Sendable {
    let sources: TextUnits
    let targets: TextUnits
    private let models: [ModelSimilarity]
    private let pairs: [PairSimilarity]
    /// Margin of each unit of the source to the nearest part of each segment of the target, row by row.
    private let sourceCover: [Double]
    /// Margin of each unit of the target to the nearest part of each segment of the source, row by row.
    private let targetCover: [Double]

    struct PairSimilarity: Sendable {
        /// Cosine, and cosine above that of the nearest others, in standard deviations of unrelated sentences.
        var cosine: Double
        var margin: Double
        /// By how much the nearest of their parts have a larger margin.
        var partGain: Double
    }

    /// Nil when there is no model, or nothing to compare.
    init?(_ sources: TextUnits, _ targets: TextUnits, models: [ModelSimilarity]) {
        guard !models.isEmpty, sources.segmentCount > 0, targets.segmentCount > 0 else { return nil }
        self.sources = sources
        self.targets = targets
        self.models = models
        let share = 1 / Double(models.count)
        var pairs = [PairSimilarity](
            repeating: PairSimilarity(cosine: 0, margin: 0, partGain: 0),
            count: sources.segmentCount * targets.segmentCount)
        var sourceCover = [Double](repeating: 0, count: sources.texts.count * targets.segmentCount)
        var targetCover = [Double](repeating: 0, count: targets.texts.count * sources.segmentCount)
        for model in models {
            for row in sources.texts.indices {
                for column in 0..<targets.segmentCount {
                    let margin = targets.parts[column].reduce(model.margin(row, column)) {
                        max($0, model.margin(row, $1))
                    }
                    sourceCover[row * targets.segmentCount + column] += Double(margin) * share
                }
            }
            for column in targets.texts.indices {
                for row in 0..<sources.segmentCount {
                    let margin = sources.parts[row].reduce(model.margin(row, column)) {
                        max($0, model.margin($1, column))
                    }
                    targetCover[column * sources.segmentCount + row] += Double(margin) * share
                }
            }
            for row in 0..<sources.segmentCount {
                for column in 0..<targets.segmentCount {
                    let margin = model.margin(row, column)
                    var best = margin
                    for part in sources.parts[row] {
                        best = max(best, model.margin(part, column))
                        for other in targets.parts[column] { best = max(best, model.margin(part, other)) }
                    }
                    for other in targets.parts[column] { best = max(best, model.margin(row, other)) }
                    let index = row * targets.segmentCount + column
                    pairs[index].cosine += Double(model.cosine(row, column)) * share
                    pairs[index].margin += Double(margin) * share
                    pairs[index].partGain += Double(best - margin) * share
                }
            }
        }
        self.pairs = pairs
        self.sourceCover = sourceCover
        self.targetCover = targetCover
    }

    func pair(_ source: Int, _ target: Int) -> PairSimilarity { pairs[source * targets.segmentCount + target] }

    func span(_ source: Range<Int>, _ target: Range<Int>) -> PairSimilarity {
        if source.count == 1, target.count == 1 { return pair(source.lowerBound, target.lowerBound) }
        var sum = PairSimilarity(cosine: 0, margin: 0, partGain: 0)
        for model in models {
            let (cosine, margin) = model.span(source, target)
            sum.cosine += Double(cosine) / Double(models.count)
            sum.margin += Double(margin) / Double(models.count)
        }
        return sum
    }

    /// How well a unit of the source is rendered by a segment of the target, or by a part of it.
    func cover(source unit: Int, target segment: Int) -> Double { sourceCover[unit * targets.segmentCount + segment] }
    func cover(target unit: Int, source segment: Int) -> Double { targetCover[unit * sources.segmentCount + segment] }
}
