import SongnguText

/// Lets pairs grow into beads: a pair is joined by segments left over beside it where the bead that results is the
/// likeliest of all that hold the pair.
struct Growth: Sendable {
    private let comparison: Comparison
    private let parameters: AlignmentParameters
    private let pairs: ScoreTable
    private var freeSources: Set<Int>
    private var freeTargets: Set<Int>

    /// - Parameter pairs: log-odds of 1-1 pairs by themselves.
    init(_ comparison: Comparison, _ parameters: AlignmentParameters, pairs: ScoreTable) {
        self.comparison = comparison
        self.parameters = parameters
        self.pairs = pairs
        freeSources = []
        freeTargets = []
    }

    /// The bead of each anchor; those that gain most take first what several want. O(anchors²).
    mutating func grow(_ anchors: [Anchor]) -> [Span] {
        freeSources = Set(comparison.source.segments.indices).subtracting(anchors.map(\.source))
        freeTargets = Set(comparison.target.segments.indices).subtracting(anchors.map(\.target))
        var choices = anchors.map(choice)
        var spans: [Span] = []
        while let next = choices.indices.max(by: { (choices[$0].gain, $1) < (choices[$1].gain, $0) }) {
            let taken = choices.remove(at: next)
            spans.append(taken.span)
            guard taken.gain > 0 else { continue }
            freeSources.subtract(taken.span.source)
            freeTargets.subtract(taken.span.target)
            for index in choices.indices where choices[index].span.overlaps(taken.span) {
                choices[index] = choice(for: choices[index].span.anchor)
            }
        }
        return spans
    }

    private struct Choice {
        var span: Span
        /// By how much its score is above that of the pair alone.
        var gain: Double
    }

    /// The likeliest bead that holds the anchor.
    private func choice(for anchor: Anchor) -> Choice {
        let spans = candidates(anchor)
        let scores = spans.map {
            zip(parameters.span, SpanFeatures(comparison, $0, pairs: pairs).values)
                .reduce(0) { $0 + $1.0 * $1.1 }
        }
        guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) else {
            return Choice(span: Span(anchor), gain: 0)
        }
        var span = spans[best]
        span.share = 1 / scores.reduce(0) { $0 + exponential($1 - scores[best]) }
        // The pair alone is the first candidate.
        return Choice(span: span, gain: best == 0 ? 0 : scores[best] - scores[0])
    }

    /// The pair alone, then every bead of the shapes that adds only what is free.
    private func candidates(_ anchor: Anchor) -> [Span] {
        SpanFeatures.shapes.flatMap { shape in
            let sources = ranges(shape.source, around: anchor.source, comparison.source.segments, freeSources)
            let targets = ranges(shape.target, around: anchor.target, comparison.target.segments, freeTargets)
            return sources.flatMap { source in
                targets.map { Span(source: source, target: $0, anchor: anchor, share: 1) }
            }
        }
    }

    private func ranges(_ length: Int, around index: Int, _ segments: [Segment], _ free: Set<Int>) -> [Range<Int>] {
        guard length > 1 else { return [index..<index + 1] }
        let lowest = max(0, index - length + 1)
        let highest = min(index, segments.count - length)
        guard lowest <= highest, mayJoin(segments[index]) else { return [] }
        return (lowest...highest).map { $0..<$0 + length }.filter { range in
            range.allSatisfy { $0 == index || free.contains($0) && mayJoin(segments[$0]) }
        }
    }

    /// Titles stand by themselves.
    private func mayJoin(_ segment: Segment) -> Bool {
        segment.block != .headline && segment.block != .crosshead
    }
}
