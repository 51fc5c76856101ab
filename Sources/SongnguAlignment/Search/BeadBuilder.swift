import SongnguText

/// Turns spans into beads with kinds, reasons and linked quotations, and adds the null beads.
struct BeadBuilder: Sendable {
    private let comparison: Comparison
    private let order: OrderPrior
    private let parameters: AlignmentParameters

    init(_ comparison: Comparison, _ parameters: AlignmentParameters, order: OrderPrior) {
        self.comparison = comparison
        self.parameters = parameters
        self.order = order
    }

    /// All beads in the order of the target; a null bead of the source follows the bead of the segment before it.
    func beads(_ spans: [Span], nullScores table: ScoreTable) -> [Bead] {
        let usedTargets = Set(spans.flatMap(\.target))
        let usedSources = Set(spans.flatMap(\.source))
        var beads = spans.map(bead)
        for index in comparison.target.segments.indices where !usedTargets.contains(index) {
            let best = table.best(column: index, outside: 0..<0)
            beads.append(Bead(source: [], target: [index], score: rounded(1 - logistic(best))))
        }
        beads.sort { $0.target[0] < $1.target[0] }
        for index in comparison.source.segments.indices where !usedSources.contains(index) {
            let best = table.best(row: index, outside: 0..<0)
            let null = Bead(source: [index], target: [], score: rounded(1 - logistic(best)))
            let before = beads.lastIndex { $0.source.last.map { $0 == index - 1 } ?? false }
            beads.insert(null, at: before.map { $0 + 1 } ?? (index == 0 ? 0 : beads.count))
        }
        return beads
    }

    private func bead(_ span: Span) -> Bead {
        let features = PairFeatures(comparison, span.source, span.target)
        var reasons = Reasons()
        for (key, surface) in comparison.sharedEvidence(span.source, span.target) {
            switch key {
            case .term(let concept): reasons.terms.append(concept)
            case .name: reasons.names.append(surface)
            default: reasons.figures.append(surface)
            }
        }
        reasons.meaning = comparison.similarity.map { similarity in
            rounded(similarity.span(span.source, span.target).margin)
        }
        reasons.overlap = rounded(features.overlap)
        reasons.length = rounded(
            comparison.relativeLength(comparison.sourceSpan(span.source), comparison.targetSpan(span.target)))
        reasons.order = rounded(order.support(span.source.lowerBound, span.target.lowerBound))
        let rendering = Rendering(
            span.source.map { comparison.source.segments[$0] }, span.target.map { comparison.target.segments[$0] })
        return Bead(
            source: Array(span.source), target: Array(span.target), kind: rendering.kind,
            score: rounded(parameters.confidence.probability(span)), reasons: reasons, quotes: rendering.quotes)
    }

    private func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
}
