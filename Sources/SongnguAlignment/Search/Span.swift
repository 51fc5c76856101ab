/// A bead in the making.
struct Span: Sendable {
    var source: Range<Int>
    var target: Range<Int>
    /// The pair it grew from.
    var anchor: Anchor
    /// Probability of this extent among all that hold the anchor, 0...1.
    var share: Double

    init(source: Range<Int>, target: Range<Int>, anchor: Anchor, share: Double) {
        self.source = source
        self.target = target
        self.anchor = anchor
        self.share = share
    }

    /// The anchor alone.
    init(_ anchor: Anchor) {
        self.init(
            source: anchor.source..<anchor.source + 1, target: anchor.target..<anchor.target + 1, anchor: anchor,
            share: 1)
    }

    var isPair: Bool { source.count == 1 && target.count == 1 }

    func overlaps(_ other: Span) -> Bool { source.overlaps(other.source) || target.overlaps(other.target) }
}
