import SongnguText

/// Joins two neighbouring pairs to a 2-2 bead where a part of one segment is rendered in the other pair.
struct Interlocking: Sendable {
    private let similarity: SimilarityTable

    /// By how much the part must be nearer to the other pair than to its own, and how near at least, in standard
    /// deviations: of 589 neighbouring pairs of dev articles, 6 of the 7 that belong together are above, and 1 other.
    private static let leastAdvantage = 2.0
    private static let leastMargin = 0.3

    init(_ similarity: SimilarityTable) {
        self.similarity = similarity
    }

    /// The spans with such pairs joined. O(spans²).
    func join(_ spans: [Span]) -> [Span] {
        let pairs = spans.indices.filter { spans[$0].isPair }
        var found: [(advantage: Double, first: Int, second: Int)] = []
        for first in pairs {
            for second in pairs where spans[second].anchor.source == spans[first].anchor.source + 1 {
                guard abs(spans[second].anchor.target - spans[first].anchor.target) == 1,
                    let advantage = advantage(spans[first].anchor, spans[second].anchor)
                else { continue }
                found.append((advantage, first, second))
            }
        }
        var result = spans
        var (used, joined): (Set<Int>, Set<Int>) = ([], [])
        for (_, first, second) in found.sorted(by: { ($1.advantage, $0.first) < ($0.advantage, $1.first) })
        where used.isDisjoint(with: [first, second]) {
            used.formUnion([first, second])
            let (one, other) = (spans[first], spans[second])
            result[first].source = one.source.lowerBound..<other.source.upperBound
            let lower = min(one.target.lowerBound, other.target.lowerBound)
            result[first].target = lower..<lower + 2
            result[first].anchor.logit = min(one.anchor.logit, other.anchor.logit)
            joined.insert(second)
        }
        return result.indices.filter { !joined.contains($0) }.map { result[$0] }
    }

    /// The largest advantage of a part with the other pair over its own; nil when none is enough.
    private func advantage(_ first: Anchor, _ second: Anchor) -> Double? {
        var best: Double?
        for (own, other) in [(first, second), (second, first)] {
            consider(similarity.sources.parts[own.source]) {
                (similarity.cover(source: $0, target: other.target), similarity.cover(source: $0, target: own.target))
            }
            consider(similarity.targets.parts[own.target]) {
                (similarity.cover(target: $0, source: other.source), similarity.cover(target: $0, source: own.source))
            }
        }
        func consider(_ parts: Range<Int>, _ margins: (Int) -> (other: Double, own: Double)) {
            guard parts.count > 1 else { return }
            for part in parts {
                let (other, own) = margins(part)
                guard other >= Self.leastMargin, other - own >= Self.leastAdvantage else { continue }
                best = max(best ?? 0, other - own)
            }
        }
        return best
    }
}
