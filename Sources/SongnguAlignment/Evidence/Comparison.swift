import SongnguText

/// A source and a target ready to be compared, segment by segment or in joined spans.
struct Comparison: Sendable {
    let source: Article
    let target: Article
    private let sourceEvidence: [SegmentEvidence]
    private let targetEvidence: [SegmentEvidence]
    private let weights: [EvidenceKey: Double]
    /// Usual length of a target over its source, in characters; learnt from the two texts, kept near 1.1.
    let lengthRatio: Double

    /// Weight of a key that only one of the two texts knows: it tells little of which segment renders which.
    private static let strangeWeight = 0.3

    init(_ source: Article, _ target: Article, terms: (any TermMentioning)?) {
        self.source = source
        self.target = target
        let sourceDay = StoryDay(source.meta.date, year: target.meta.date)
        let targetDay = StoryDay(target.meta.date, year: source.meta.date) ?? sourceDay
        let sourceReader = EvidenceReader(language: source.language, terms: terms, day: sourceDay)
        // Both sides resolve weekdays by the story's day: the page may be a day younger.
        let targetReader = EvidenceReader(language: target.language, terms: terms, day: sourceDay ?? targetDay)
        let sources = source.segments.map(sourceReader.evidence)
        let targets = target.segments.map(targetReader.evidence)
        targetEvidence = NameAliases(sources: sources).renaming(targets)
        sourceEvidence = sources
        weights = Self.weights(sources, targetEvidence)
        let lengths = (sources.reduce(0) { $0 + $1.length }, targets.reduce(0) { $0 + $1.length })
        let ratio = Double(max(1, lengths.1)) / Double(max(1, lengths.0))
        lengthRatio = min(1.3, max(0.95, ratio))
    }

    /// Trust times rarity: what stands in many segments does not tell them apart.
    private static func weights(_ sources: [SegmentEvidence], _ targets: [SegmentEvidence]) -> [EvidenceKey: Double] {
        func frequencies(_ side: [SegmentEvidence]) -> [EvidenceKey: Int] {
            side.reduce(into: [:]) { counts, evidence in
                for key in evidence.items.keys { counts[key, default: 0] += 1 }
            }
        }
        let (inSource, inTarget) = (frequencies(sources), frequencies(targets))
        let total = Double(sources.count + targets.count)
        var weights: [EvidenceKey: Double] = [:]
        for key in Set(inSource.keys).union(inTarget.keys) {
            let (left, right) = (inSource[key] ?? 0, inTarget[key] ?? 0)
            if left > 0, right > 0 {
                weights[key] = key.trust * max(0.15, rarity(total, left + right))
            } else {
                // A name that only one side writes is no evidence at all: it may be translated.
                let isName = if case .name = key { true } else { false }
                weights[key] = isName ? 0 : key.trust * strangeWeight
            }
        }
        return weights
    }

    /// Logarithm of how seldom a key stands, 1 for one that each side has once in 16 segments.
    private static func rarity(_ total: Double, _ count: Int) -> Double {
        logarithm((2 + total) / Double(count)) / logarithm(17)
    }

    /// What two spans share and what they do not.
    struct Overlap: Sendable {
        var shared: [(key: EvidenceKey, weight: Double)] = []
        var sharedWeight = 0.0
        var sourceWeight = 0.0
        var targetWeight = 0.0

        /// Dice coefficient of the evidence, shrunk towards 0 where there is little of it.
        var coefficient: Double { 2 * sharedWeight / (sourceWeight + targetWeight + Self.shrinkage) }
        private static let shrinkage = 1.0
    }

    /// Compares two spans. Linear in their evidence.
    func overlap(_ sources: [Int], _ targets: [Int]) -> Overlap {
        let left = union(sources, of: sourceEvidence)
        let right = union(targets, of: targetEvidence)
        var overlap = Overlap()
        for (key, strength) in left {
            let weight = weights[key] ?? 0
            overlap.sourceWeight += weight * strength
            guard let other = right[key] else { continue }
            let shared = weight * min(strength, other)
            overlap.sharedWeight += shared
            if shared > 0 { overlap.shared.append((key, shared)) }
        }
        for (key, strength) in right { overlap.targetWeight += (weights[key] ?? 0) * strength }
        return overlap
    }

    private func union(_ indices: [Int], of side: [SegmentEvidence]) -> [EvidenceKey: Double] {
        indices.reduce(into: [:]) { union, index in
            for (key, item) in side[index].items { union[key] = max(union[key] ?? 0, item.strength) }
        }
    }

    /// Length of the target span over that of the source span, over the usual ratio; 1 is as expected.
    func relativeLength(_ sources: [Int], _ targets: [Int]) -> Double {
        let left = sources.reduce(0) { $0 + sourceEvidence[$1].length }
        let right = targets.reduce(0) { $0 + targetEvidence[$1].length }
        return Double(right + 1) / Double(left + 1) / lengthRatio
    }

    /// The words of the target in which a shared key was read.
    func surface(of key: EvidenceKey, in targets: [Int]) -> String? {
        targets.lazy.compactMap { targetEvidence[$0].items[key]?.surface }.first
    }
}
