package import SongnguText

/// A group of segments that render each other; a null bead has one empty side.
package struct Bead: Hashable, Sendable {
    /// Indices of segments, ascending; empty in a 0-1 bead.
    package var source: [Int]
    /// Indices of segments, ascending; empty in a 1-0 bead.
    package var target: [Int]
    /// Nil for null beads.
    package var kind: RenderingKind?
    /// Probability that the bead is right, 0...1; of a null bead, that the segment has no partner.
    package var score: Double
    package var reasons: Reasons
    package var quotes: [QuotePair]

    package init(
        source: [Int], target: [Int], kind: RenderingKind? = nil, score: Double, reasons: Reasons = Reasons(),
        quotes: [QuotePair] = []
    ) {
        self.source = source
        self.target = target
        self.kind = kind
        self.score = score
        self.reasons = reasons
        self.quotes = quotes
    }

    /// "1-1", "2-1", "0-1" …
    package var type: String { "\(source.count)-\(target.count)" }
    package var isNull: Bool { source.isEmpty || target.isEmpty }
}

/// What speaks for a bead.
package struct Reasons: Hashable, Sendable, Codable {
    /// Concepts of the glossary on both sides, by id.
    package var terms: [String] = []
    /// Names written alike on both sides.
    package var names: [String] = []
    /// Numbers, dates and times of equal value, as written in the target.
    package var figures: [String] = []
    /// How near the two sides are in meaning, above their other neighbours, in standard deviations of unrelated
    /// sentences; nil where no model knows both languages.
    package var meaning: Double?
    /// Evidence shared by both sides over all evidence of both, 0...1.
    package var overlap: Double = 0
    /// Length of the target over that of the source, in characters, over what is usual.
    package var length: Double = 0
    /// The bead stands where its neighbours let expect it, 0...1.
    package var order: Double = 0

    package init() {}
}
