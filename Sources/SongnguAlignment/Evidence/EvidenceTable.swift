import SongnguText

/// The evidence of both texts, its keys numbered and weighed by how much a match says.
struct EvidenceTable: Sendable {
    let sources: [SegmentEvidence]
    let targets: [SegmentEvidence]
    let keys: [EvidenceKey]
    /// By number of the key.
    let weights: [Double]
    private let numbers: [EvidenceKey: Int]

    /// Weight of a key that only one of the two texts knows: it tells little of which segment renders which.
    private static let strangeWeight = 0.3
    private static let leastRarity = 0.15

    init(sources: [SegmentEvidence], targets: [SegmentEvidence]) {
        self.sources = sources
        self.targets = targets
        var numbers: [EvidenceKey: Int] = [:]
        var keys: [EvidenceKey] = []
        var counts: [(source: Int, target: Int)] = []
        for (side, evidence) in [(0, sources), (1, targets)] {
            for key in evidence.lazy.flatMap(\.keys) {
                let number = numbers[key] ?? keys.count
                if number == keys.count {
                    numbers[key] = number
                    keys.append(key)
                    counts.append((0, 0))
                }
                if side == 0 { counts[number].source += 1 } else { counts[number].target += 1 }
            }
        }
        self.numbers = numbers
        self.keys = keys
        let total = Double(sources.count + targets.count)
        weights = zip(keys, counts).map { Self.weight($0, $1, total) }
    }

    /// Trust times rarity: what stands in many segments does not tell them apart.
    private static func weight(_ key: EvidenceKey, _ count: (source: Int, target: Int), _ total: Double) -> Double {
        guard count.source > 0, count.target > 0 else {
            // A name that only one side writes is no evidence at all: it may be translated.
            if case .name = key { return 0 }
            return key.trust * strangeWeight
        }
        // 1 for a key that each side has once in 16 segments.
        let rarity = logarithm((2 + total) / Double(count.source + count.target)) / logarithm(17)
        return key.trust * max(leastRarity, rarity)
    }

    /// Numbers and strengths of the keys of one segment.
    func items(_ evidence: SegmentEvidence) -> [(key: Int, strength: Double)] {
        evidence.keys.compactMap { key in
            guard let number = numbers[key], let item = evidence.items[key] else { return nil }
            return (number, item.strength)
        }
    }
}
