/// What is known to be right of a raw page and its source, by what stands in them.
package struct GoldArticle: Sendable {
    /// What renders what.
    package var pairs: [(source: String, target: String)]
    /// Content of the target that renders nothing of the source.
    package var unaligned: [String]
    /// Lines of the target's page that are no content.
    package var chrome: [String]

    package init(pairs: [(source: String, target: String)], unaligned: [String] = [], chrome: [String] = []) {
        self.pairs = pairs
        self.unaligned = unaligned
        self.chrome = chrome
    }
}

/// How a raw page was taken apart and aligned, against the gold. Segments may be cut otherwise than the gold's, so
/// texts are compared by their words.
package struct ArticleEvaluation: Sendable {
    /// Pairs whose words agree with those of a gold pair on both sides, by an F1 of 0.8.
    package private(set) var pairs = Tally()
    /// The same by an F1 of 0.5.
    package private(set) var lenient = Tally()
    /// Lines of chrome that came through as segments of the target.
    package private(set) var chrome: (kept: Int, lines: Int) = (0, 0)
    /// Sentences of the target that no run of up to four segments covers without being much longer.
    package private(set) var content: (lost: Int, sentences: Int) = (0, 0)
    /// The score of each bead found that has one, and whether it is a pair of the gold.
    package private(set) var judged: [JudgedScore] = []

    private struct Candidate {
        var score: Double
        var found: Int
        var gold: Int
    }

    private typealias Sides = (source: TokenBag, target: TokenBag)

    /// - Parameters:
    ///   - source, target: the segments that the beads' indices are of.
    ///
    /// O(beads × gold pairs × words).
    package init(gold: GoldArticle, source: [String], target: [String], found: [FoundBead]) {
        let found = found.filter { !$0.isNull }
        let beads: [Sides] = found.map { bead in
            (
                TokenBag(bead.source.map { source[$0] }.joined(separator: " ")),
                TokenBag(bead.target.map { target[$0] }.joined(separator: " "))
            )
        }
        let pairs: [Sides] = gold.pairs.map { (TokenBag($0.source), TokenBag($0.target)) }
        let candidates = Self.candidates(beads, pairs)
        let right = Self.matched(candidates, from: 0.8)
        self.pairs = Tally(right: right.count, found: beads.count, gold: pairs.count)
        lenient = Tally(right: Self.matched(candidates, from: 0.5).count, found: beads.count, gold: pairs.count)
        judged = found.indices.compactMap { index in
            found[index].score.map { JudgedScore(score: $0, isRight: right.contains(index)) }
        }
        let sentences = gold.unaligned.map { TokenBag($0) } + pairs.map(\.target)
        compare(target.map { TokenBag($0) }, sentences: sentences, chrome: gold.chrome.map { TokenBag($0) })
    }

    /// The best first, and of equals the later ones, so that the order is always the same.
    private static func candidates(_ beads: [Sides], _ pairs: [Sides]) -> [Candidate] {
        var candidates: [Candidate] = []
        for (found, bead) in beads.enumerated() {
            for (gold, pair) in pairs.enumerated() {
                let score = min(bead.source.f1(pair.source), bead.target.f1(pair.target))
                if score > 0 { candidates.append(Candidate(score: score, found: found, gold: gold)) }
            }
        }
        return candidates.sorted { ($0.score, $0.found, $0.gold) > ($1.score, $1.found, $1.gold) }
    }

    /// The beads that are taken for a pair each, the best match first and each pair once.
    private static func matched(_ candidates: [Candidate], from least: Double) -> Set<Int> {
        var (beads, pairs): (Set<Int>, Set<Int>) = ([], [])
        for candidate in candidates.prefix(while: { $0.score >= least })
        where !beads.contains(candidate.found) && !pairs.contains(candidate.gold) {
            beads.insert(candidate.found)
            pairs.insert(candidate.gold)
        }
        return beads
    }

    private mutating func compare(_ segments: [TokenBag], sentences: [TokenBag], chrome lines: [TokenBag]) {
        // A caption that repeats a sentence proves nothing.
        for line in lines where !sentences.contains(where: { line.f1($0) >= 0.6 }) {
            chrome.lines += 1
            if segments.contains(where: { line.f1($0) >= 0.6 }) { chrome.kept += 1 }
        }
        let runs = segments + Self.runs(segments, of: 2).dropLast() + Self.runs(segments, of: 4)
        content.sentences = sentences.count
        content.lost = sentences.count { sentence in
            !runs.contains {
                sentence.coverage(by: $0) >= 0.8 && Double($0.total) <= 2.5 * Double(sentence.total) + 5
            }
        }
    }

    /// The runs of so many segments; shorter at the end.
    private static func runs(_ segments: [TokenBag], of count: Int) -> [TokenBag] {
        segments.indices.map { start in
            segments[start...].prefix(count).reduce(into: TokenBag()) { $0.add($1) }
        }
    }
}
