/// A bead in the making.
struct Span: Sendable {
    var source: Range<Int>
    var target: Range<Int>
    /// Log-odds that it is right.
    var logit: Double
}
