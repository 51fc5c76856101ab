import SongnguText

/// How a source is rendered in a target, segment by segment, without the search for beads.
struct Verification: Sendable {
    /// A segment of the target and the one of the source that it renders, if the two are a pair at all.
    struct Rendering: Sendable {
        var target: Int
        /// Log-odds among the pair's rivals.
        var logit: Double

        var probability: Double { logistic(logit) }
    }

    /// No segment twice, the likeliest first.
    let renderings: [Rendering]
    /// Segments of the source.
    let sourceCount: Int
    let model: PairingModel

    /// Log-odds below which a pair says nothing.
    private static let least = -2.0

    /// - Parameter models: how near the segments are, by each model that was asked.
    /// - Complexity: O(segments of the source × segments of the target).
    init(_ source: ReadArticle, _ target: ReadArticle, models: [ModelSimilarity]) {
        let similarity = SimilarityTable(source.units, target.units, models: models)
        let comparison = Comparison(source.evidence, target.evidence, similarity: similarity, longestSpan: 1)
        let search = AnchorSearch(comparison, similarity == nil ? .evidenceAlone : .withSimilarity)
        renderings = search.table.greedyPairs(above: Self.least).map {
            Rendering(target: $0.column, logit: search.table[$0.row, $0.column])
        }
        sourceCount = source.article.segments.count
        model = models.isEmpty ? .evidenceAlone : models.count == 1 ? .withOneModel : .withSeveralModels
    }
}
