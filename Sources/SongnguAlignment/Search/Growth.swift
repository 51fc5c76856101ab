import SongnguText

/// Joins segments that were left over to the beads beside them: 1-1 grows to 2-1, 1-2 and 2-2.
struct Growth: Sendable {
    private let comparison: Comparison

    /// By how much the log-odds of the span must rise for a segment to join it.
    private static let leastGain = 0.35
    /// The rest of a quotation belongs to its beginning unless the evidence is against it.
    private static let gainOfContinuation = 4.0
    /// A sentence of another paragraph seldom is part of the same bead.
    private static let costOfParagraph = 0.6
    /// Most segments of a bead on one side.
    private static let largest = 2

    init(_ comparison: Comparison) {
        self.comparison = comparison
    }

    /// Grows the likeliest beads first. O(beads), each step at most four comparisons.
    func grow(_ spans: inout [Span]) {
        var freeSources = Set(comparison.source.segments.indices).subtracting(spans.flatMap(\.source))
        var freeTargets = Set(comparison.target.segments.indices).subtracting(spans.flatMap(\.target))
        for index in spans.indices.sorted(by: { (spans[$1].logit, $0) < (spans[$0].logit, $1) }) {
            while let step = bestStep(of: spans[index], freeSources, freeTargets) {
                spans[index] = step
                freeSources.subtract(step.source)
                freeTargets.subtract(step.target)
            }
        }
    }

    /// The span with the neighbour whose joining helps most; nil when none helps.
    private func bestStep(of span: Span, _ freeSources: Set<Int>, _ freeTargets: Set<Int>) -> Span? {
        let current = logit(span)
        var best: (gain: Double, span: Span)?
        for (range, gain) in steps(from: span.source, free: freeSources, in: comparison.source.segments) {
            consider(Span(source: range, target: span.target, logit: span.logit), gain)
        }
        for (range, gain) in steps(from: span.target, free: freeTargets, in: comparison.target.segments) {
            consider(Span(source: span.source, target: range, logit: span.logit), gain)
        }
        func consider(_ grown: Span, _ bonus: Double) {
            let gain = logit(grown) - current + bonus
            if gain > Self.leastGain, gain > best?.gain ?? 0 { best = (gain, grown) }
        }
        return best?.span
    }

    private func logit(_ span: Span) -> Double {
        PairModel.logit(PairFeatures(comparison, span.source, span.target))
    }

    /// The range with a free neighbour before or after it, and what speaks for joining that one beside the evidence.
    private func steps(
        from range: Range<Int>, free: Set<Int>, in segments: [Segment]
    ) -> [(range: Range<Int>, bonus: Double)] {
        guard range.count < Self.largest else { return [] }
        let wider = [range.lowerBound - 1..<range.upperBound, range.lowerBound..<range.upperBound + 1]
        let pairs = [(range.lowerBound - 1, range.lowerBound), (range.upperBound - 1, range.upperBound)]
        return zip(wider, pairs).compactMap { grown, pair in
            let neighbour = range.contains(pair.0) ? pair.1 : pair.0
            guard free.contains(neighbour), mayJoin(segments[pair.0]), mayJoin(segments[pair.1]) else { return nil }
            return (grown, bonus(segments[pair.0], segments[pair.1]))
        }
    }

    /// Titles stand by themselves.
    private func mayJoin(_ segment: Segment) -> Bool {
        segment.block != .headline && segment.block != .crosshead
    }

    private func bonus(_ first: Segment, _ second: Segment) -> Double {
        let continues = second.quotations.contains { $0.isContinuation && $0.depth == 0 }
        return (continues ? Self.gainOfContinuation : 0)
            - (first.paragraph == second.paragraph ? 0 : Self.costOfParagraph)
    }
}
