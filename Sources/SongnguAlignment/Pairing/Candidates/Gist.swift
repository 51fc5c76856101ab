/// What an article is about, as one vector: the sum of those of its segments, the longer weighing more, less what all
/// articles of the side have in common.
struct GistReader: Sendable {
    private let centre: [Float]

    /// Articles that the background counts for: few articles do not tell what all have in common.
    private static let backgroundArticles: Float = 20

    /// - Parameters:
    ///   - means: of the segments of each article.
    ///   - background: the mean of the background sentences; empty where there are none.
    init(means: [[Float]], background: [Float]) {
        let dimension = means.first?.count ?? background.count
        let prior = background.count == dimension ? Self.backgroundArticles : 0
        var sum = prior > 0 ? background.map { $0 * prior } : [Float](repeating: 0, count: dimension)
        for mean in means { for index in sum.indices { sum[index] += mean[index] } }
        let count = prior + Float(means.count)
        centre = count > 0 ? sum.map { $0 / count } : sum
    }

    /// The gist of nothing.
    var nothing: [Float] { [Float](repeating: 0, count: centre.count) }

    /// The gist of some segments, of length 1; zero where the model knows no word of them.
    func gist(_ article: EmbeddedArticle, segments: some Sequence<Int>) -> [Float] {
        var sum = [Float](repeating: 0, count: centre.count)
        var weight: Float = 0
        for segment in segments {
            article.vectors.add(segment, times: article.side.weights[segment], to: &sum)
            weight += article.side.weights[segment]
        }
        for index in sum.indices { sum[index] -= weight * centre[index] }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : sum
    }
}
