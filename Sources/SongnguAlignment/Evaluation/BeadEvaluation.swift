/// The beads of one case against the gold ones, by indices of segments.
package struct BeadEvaluation: Sendable {
    /// A bead is right when both its sides are those of a gold bead.
    package private(set) var strict = Tally()
    /// Links of one segment to one segment.
    package private(set) var links = Tally()
    /// The score of each bead found that has one, and whether the bead is right.
    package private(set) var judged: [JudgedScore] = []

    private struct Key: Hashable {
        var source: [Int]
        var target: [Int]

        init(_ bead: FoundBead) {
            source = bead.source.sorted()
            target = bead.target.sorted()
        }
    }

    private struct Link: Hashable {
        var source: Int
        var target: Int
    }

    /// O(beads × segments of a bead).
    package init(gold: [FoundBead], found: [FoundBead]) {
        let gold = Set(gold.filter { !$0.isNull }.map(Key.init))
        var keys: Set<Key> = []
        for bead in found where !bead.isNull {
            let key = Key(bead)
            guard keys.insert(key).inserted else { continue }
            if let score = bead.score { judged.append(JudgedScore(score: score, isRight: gold.contains(key))) }
        }
        strict = Tally(right: gold.intersection(keys).count, found: keys.count, gold: gold.count)
        let (goldLinks, foundLinks) = (Self.links(gold), Self.links(keys))
        links = Tally(
            right: goldLinks.intersection(foundLinks).count, found: foundLinks.count, gold: goldLinks.count)
    }

    private static func links(_ keys: Set<Key>) -> Set<Link> {
        var links: Set<Link> = []
        for key in keys {
            for source in key.source {
                for target in key.target { links.insert(Link(source: source, target: target)) }
            }
        }
        return links
    }
}
