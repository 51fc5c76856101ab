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

    /// Grows the likeliest beads first. O(beads), each step one comparison.
    func grow(_ spans: inout [Span]) {
        var freeSources = Set(comparison.source.segments.indices).subtracting(spans.flatMap(\.source))
        var freeTargets = Set(comparison.target.segments.indices).subtracting(spans.flatMap(\.target))
        for index in spans.indices.sorted(by: { (spans[$1].logit, $0) < (spans[$0].logit, $1) }) {
            while let step = bestStep(of: spans[index], freeSources, freeTargets) {
                spans[index].source = step.source
                spans[index].target = step.target
                freeSources.subtract(step.source)
                freeTargets.subtract(step.target)
            }
        }
    }

    /// The neighbour whose joining helps most; nil when none helps.
    private func bestStep(of span: Span, _ freeSources: Set<Int>, _ freeTargets: Set<Int>) -> Span? {
        let current = logit(span)
        var best: (gain: Double, span: Span)?
        func offer(_ grown: Span, _ joined: Int, _ neighbour: Int, _ segments: [Segment]) {
            let gain = logit(grown) - current + bonus(segments, min(joined, neighbour), max(joined, neighbour))
            if gain > Self.leastGain, gain > best?.gain ?? 0 { best = (gain, grown) }
        }
        for (indices, isSource) in [(span.source, true), (span.target, false)] where indices.count < Self.largest {
            guard let first = indices.first, let last = indices.last else { continue }
            let free = isSource ? freeSources : freeTargets
            let segments = isSource ? comparison.source.segments : comparison.target.segments
            for (joined, neighbour) in [(first, first - 1), (last, last + 1)] where free.contains(neighbour) {
                guard mayJoin(segments[joined], segments[neighbour]) else { continue }
                let grown = (indices + [neighbour]).sorted()
                offer(
                    isSource
                        ? Span(source: grown, target: span.target, logit: span.logit)
                        : Span(source: span.source, target: grown, logit: span.logit), joined, neighbour, segments)
            }
        }
        return best?.span
    }

    private func logit(_ span: Span) -> Double {
        PairModel.logit(PairFeatures(comparison, span.source, span.target))
    }

    /// Titles stand by themselves.
    private func mayJoin(_ one: Segment, _ other: Segment) -> Bool {
        [one, other].allSatisfy { $0.block != .headline && $0.block != .crosshead }
    }

    private func bonus(_ segments: [Segment], _ first: Int, _ second: Int) -> Double {
        let continues = segments[second].quotations.contains { $0.isContinuation && $0.depth == 0 }
        return (continues ? Self.gainOfContinuation : 0)
            - (segments[first].paragraph == segments[second].paragraph ? 0 : Self.costOfParagraph)
    }
}
