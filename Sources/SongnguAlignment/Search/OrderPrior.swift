/// How well a pair continues the sure pairs around it: a soft prior, since articles move sentences.
///
/// Where the sure pairs themselves hardly keep their order the prior is weak everywhere.
struct OrderPrior: Sendable {
    /// Sure pairs by target.
    private let anchors: [(target: Int, source: Int)]
    /// 0...1: the mean of 1 / (1 + jump) over neighbouring sure pairs.
    private let continuity: Double

    /// Continuity assumed of texts with too few sure pairs to tell.
    private static let unknownContinuity = 0.5

    init(_ pairs: [(row: Int, column: Int)]) {
        anchors = pairs.map { ($0.column, $0.row) }.sorted { $0.0 < $1.0 }
        let steps = zip(anchors, anchors.dropFirst()).map { a, b in Self.closeness(a, b) }
        continuity = anchors.count > 3 ? steps.reduce(0, +) / Double(steps.count) : Self.unknownContinuity
    }

    /// 0...1. O(log anchors).
    func support(_ source: Int, _ target: Int) -> Double {
        var low = 0
        var high = anchors.count
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle].target < target { low = middle + 1 } else { high = middle }
        }
        var next = low
        if next < anchors.count, anchors[next].target == target { next += 1 }
        var supports: [Double] = []
        if low > 0 { supports.append(Self.closeness(anchors[low - 1], (target, source))) }
        if next < anchors.count { supports.append(Self.closeness((target, source), anchors[next])) }
        guard !supports.isEmpty else { return 0 }
        return continuity * supports.reduce(0, +) / Double(supports.count)
    }

    /// 1 where both sides step on alike, less the more one of them jumps.
    private static func closeness(_ a: (target: Int, source: Int), _ b: (target: Int, source: Int)) -> Double {
        1 / (1 + Double(abs((b.source - a.source) - (b.target - a.target))))
    }
}
