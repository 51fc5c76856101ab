import SongnguText

/// What the model of spans sees of a bead that grew from a pair, beside the pair's own.
struct SpanFeatures: Sendable {
    /// In the order of the model's weights.
    let values: [Double]

    /// Shapes of beads, source by target, after 1-1.
    static let shapes: [(source: Int, target: Int)] = [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1)]

    private static let covers = -3.0...6.0
    private static let leastAlternative = -4.0
    private static let leastLink = -6.0

    /// - Parameter pairs: log-odds of 1-1 pairs by themselves.
    init(_ comparison: Comparison, _ span: Span, pairs: ScoreTable) {
        let evidence = PairFeatures(comparison, span.source, span.target)
        let length = logarithm(
            comparison.relativeLength(comparison.sourceSpan(span.source), comparison.targetSpan(span.target)))
        let shape = Self.shapes.dropFirst().map {
            $0.source == span.source.count && $0.target == span.target.count ? 1.0 : 0
        }
        let joined = Self.joined(span, pairs)
        let layout = Self.layout(comparison, span)
        values =
            evidence.values + Self.cover(comparison, span) + [abs(length), length * length] + shape
            + [joined.alternative, joined.link, layout.continued, layout.cut, layout.paragraphs]
    }

    /// How well the parts of each side are rendered by the other: of the worst part, and in the mean by length.
    private static func cover(_ comparison: Comparison, _ span: Span) -> [Double] {
        guard let similarity = comparison.similarity else { return [0, 0, 0, 0] }
        func summary(_ units: [Int], _ lengths: [Int], _ cover: (Int) -> Double) -> [Double] {
            let values = units.map { min(covers.upperBound, max(covers.lowerBound, cover($0))) }
            let total = units.reduce(0) { $0 + lengths[$1] }
            let sum = zip(units, values).reduce(0) { $0 + Double(lengths[$1.0]) * $1.1 }
            return [values.min() ?? 0, sum / Double(max(1, total))]
        }
        let source = summary(span.source.flatMap { similarity.sources.parts[$0] }, similarity.sources.lengths) { unit in
            span.target.map { similarity.cover(source: unit, target: $0) }.max() ?? 0
        }
        let target = summary(span.target.flatMap { similarity.targets.parts[$0] }, similarity.targets.lengths) { unit in
            span.source.map { similarity.cover(target: unit, source: $0) }.max() ?? 0
        }
        return source + target
    }

    /// Of the segments that joined: how well they pair elsewhere, and how well within the span.
    private static func joined(_ span: Span, _ pairs: ScoreTable) -> (
        alternative: Double, link: Double
    ) {
        var (alternative, link) = (0.0, 0.0)
        for row in span.source where row != span.anchor.source {
            alternative += max(leastAlternative, pairs.best(row: row, outside: span.target))
            link += max(leastLink, span.target.map { pairs[row, $0] }.max() ?? leastLink)
        }
        for column in span.target where column != span.anchor.target {
            alternative += max(leastAlternative, pairs.best(column: column, outside: span.source))
            link += max(leastLink, span.source.map { pairs[$0, column] }.max() ?? leastLink)
        }
        return (alternative, link)
    }

    /// Quotations that go on within the span, quotations cut at its ends, and ends of paragraphs within it.
    private static func layout(_ comparison: Comparison, _ span: Span) -> (
        continued: Double, cut: Double, paragraphs: Double
    ) {
        var (continued, cut, paragraphs) = (0, 0, 0)
        for (article, range) in [(comparison.source, span.source), (comparison.target, span.target)] {
            func continues(_ index: Int) -> Bool {
                index < article.segments.count
                    && article.segments[index].quotations.contains { $0.isContinuation && $0.depth == 0 }
            }
            continued += range.dropFirst().count(where: continues)
            cut += (continues(range.lowerBound) ? 1 : 0) + (continues(range.upperBound) ? 1 : 0)
            // Segments given without a page are a paragraph each, which tells nothing.
            guard !article.blocks.isEmpty else { continue }
            paragraphs += Set(range.map { article.segments[$0].paragraph }).count - 1
        }
        return (Double(continued), Double(cut), Double(paragraphs))
    }
}
