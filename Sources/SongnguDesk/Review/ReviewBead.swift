package import SongnguAlignment
package import SongnguText

/// A bead in review.
package struct ReviewBead: Hashable, Sendable, Codable {
    package enum State: String, Codable, Hashable, Sendable {
        /// As the aligner or a person made it, and judged by nobody.
        case proposed
        /// In the memory.
        case accepted
        /// Its sides do not render each other.
        case rejected
    }

    /// Stands for the same segments in all revisions of a review.
    package var id: Int
    /// Indices of segments, ascending; empty in a 0-1 bead.
    package var source: [Int]
    /// Indices of segments, ascending; empty in a 1-0 bead.
    package var target: [Int]
    package var state: State
    package var kind: RenderingKind?
    /// The aligner's calibrated probability; nil where a person linked the two sides.
    package var score: Double?
    package var reasons: Reasons
    /// Ranges in the texts as they read now.
    package var quotes: [QuotePair]
    /// Who made or judged it last; nil for the aligner.
    package var author: String?

    /// "1-1", "2-1", "0-1" …
    package var type: String { "\(source.count)-\(target.count)" }
    package var isNull: Bool { source.isEmpty || target.isEmpty }

    /// As the aligner made it.
    init(_ bead: Bead, id: Int) {
        self.init(id: id, source: bead.source, target: bead.target, score: bead.score, reasons: bead.reasons)
    }

    init(
        id: Int, source: [Int], target: [Int], score: Double? = nil, reasons: Reasons = Reasons(),
        author: String? = nil
    ) {
        self.id = id
        self.source = source
        self.target = target
        state = .proposed
        self.score = score
        self.reasons = reasons
        quotes = []
        self.author = author
    }

    /// For checks: what a person linked is as good as sure.
    var bead: Bead {
        Bead(source: source, target: target, kind: kind, score: score ?? 1, reasons: reasons, quotes: quotes)
    }

    func stands(on side: Side, _ segments: Set<Int>) -> Bool {
        (side == .source ? source : target).contains(where: segments.contains)
    }
}

extension [ReviewBead] {
    /// In the order of the target; null beads of the source follow the bead of the segment before them.
    func inOrder() -> [ReviewBead] {
        var result = filter { !$0.target.isEmpty }.sorted { ($0.target[0], $0.id) < ($1.target[0], $1.id) }
        for bead in filter(\.target.isEmpty).sorted(by: { $0.source.lexicographicallyPrecedes($1.source) }) {
            guard let first = bead.source.first else { continue }
            let before = result.lastIndex { $0.source.contains(first - 1) }
            result.insert(bead, at: before.map { $0 + 1 } ?? (first == 0 ? 0 : result.count))
        }
        return result
    }
}
