import SongnguText

/// What the model of pairs sees of two spans.
struct PairFeatures: Sendable {
    /// In the order of ``PairModel/weights``.
    let values: [Double]

    /// Compares two spans of neighbouring segments. Linear in their evidence.
    init(_ comparison: Comparison, _ sources: [Int], _ targets: [Int]) {
        let overlap = comparison.overlap(sources, targets)
        let left = sources.map { comparison.source.segments[$0] }
        let right = targets.map { comparison.target.segments[$0] }
        let length = abs(logarithm(comparison.relativeLength(sources, targets)))
        values = [
            overlap.coefficient,
            logarithm(1 + overlap.sharedWeight),
            logarithm(1 + overlap.sourceWeight - overlap.sharedWeight),
            logarithm(1 + overlap.targetWeight - overlap.sharedWeight),
            min(2, length),
            Self.agreement(left, right, Self.hasSpeech),
            Self.agreement(left, right) { $0.block == .headline },
            Self.agreement(left, right) { $0.block == .crosshead },
            Self.agreement(left, right) { $0.block == .lead },
        ]
    }

    /// 1 where both sides have a property, 0 where neither has, -1 where one has.
    private static func agreement(_ left: [Segment], _ right: [Segment], _ property: (Segment) -> Bool) -> Double {
        switch (left.contains(where: property), right.contains(where: property)) {
        case (true, true): 1
        case (false, false): 0
        default: -1
        }
    }

    /// Speech is more than a word or two in quotation marks.
    static func hasSpeech(_ segment: Segment) -> Bool {
        segment.quotations.contains { $0.depth == 0 && $0.text.split(separator: " ").count >= 4 }
    }
}
