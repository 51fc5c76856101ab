import SongnguText

/// A source and a target ready to be compared, segment by segment or in spans of neighbours.
struct Comparison: Sendable {
    let source: Article
    let target: Article
    /// Nil without a model that knows both languages.
    let similarity: SimilarityTable?
    private let table: EvidenceTable
    /// Spans by their length less one, then by their first segment.
    private let sourceSpans: [[SpanEvidence]]
    private let targetSpans: [[SpanEvidence]]
    /// Usual length of a target over its source, in characters; learnt from the two texts, kept near 1.1.
    private let lengthRatio: Double

    /// Most segments of a span.
    static let longestSpan = 3
    private static let lengthRatios = 0.95...1.3

    /// - Parameter longestSpan: spans of more segments cannot be asked for.
    init(
        _ source: ArticleEvidence, _ target: ArticleEvidence, similarity: SimilarityTable? = nil,
        longestSpan: Int = Self.longestSpan
    ) {
        self.source = source.article
        self.target = target.article
        self.similarity = similarity
        let sources = source.segments
        let targets = NameAliases(sources: sources).renaming(target.segments)
        let table = EvidenceTable(sources: sources, targets: targets)
        self.table = table
        sourceSpans = Self.spans(of: self.source.segments, sources, table, longest: longestSpan)
        targetSpans = Self.spans(of: self.target.segments, targets, table, longest: longestSpan)
        let lengths = (sources.reduce(0) { $0 + $1.length }, targets.reduce(0) { $0 + $1.length })
        let ratio = Double(max(1, lengths.1)) / Double(max(1, lengths.0))
        lengthRatio = min(Self.lengthRatios.upperBound, max(Self.lengthRatios.lowerBound, ratio))
    }

    private static func spans(
        of segments: [Segment], _ evidence: [SegmentEvidence], _ table: EvidenceTable, longest: Int
    ) -> [[SpanEvidence]] {
        let items = evidence.map(table.items)
        return (1...longest).map { length in
            guard segments.count >= length else { return [] }
            return (0...(segments.count - length)).map { start in
                let range = start..<start + length
                return SpanEvidence(
                    Array(items[range].joined()), length: evidence[range].reduce(0) { $0 + $1.length },
                    segments: segments[range], weights: table.weights)
            }
        }
    }

    func sourceSpan(_ range: Range<Int>) -> SpanEvidence { sourceSpans[range.count - 1][range.lowerBound] }
    func targetSpan(_ range: Range<Int>) -> SpanEvidence { targetSpans[range.count - 1][range.lowerBound] }

    /// Weight of the evidence that two spans share. Linear in it.
    func sharedWeight(_ left: SpanEvidence, _ right: SpanEvidence) -> Double {
        var shared = 0.0
        forEachShared(left, right) { key, strength in shared += table.weights[key] * strength }
        return shared
    }

    /// The shared keys, the weightiest first, with the words of the target in which each was read.
    func sharedEvidence(_ sources: Range<Int>, _ targets: Range<Int>) -> [(key: EvidenceKey, surface: String)] {
        var shared: [(number: Int, weight: Double)] = []
        forEachShared(sourceSpan(sources), targetSpan(targets)) { key, strength in
            let weight = table.weights[key] * strength
            if weight > 0 { shared.append((key, weight)) }
        }
        return shared.sorted { ($1.weight, $0.number) < ($0.weight, $1.number) }.map { number, _ in
            let key = table.keys[number]
            let surface = targets.lazy.compactMap { table.targets[$0].items[key]?.surface }.first
            return (key, surface ?? "")
        }
    }

    private func forEachShared(_ left: SpanEvidence, _ right: SpanEvidence, _ body: (Int, Double) -> Void) {
        var (i, j) = (0, 0)
        while i < left.keys.count, j < right.keys.count {
            if left.keys[i] == right.keys[j] {
                body(left.keys[i], min(left.strengths[i], right.strengths[j]))
                i += 1
                j += 1
            } else if left.keys[i] < right.keys[j] {
                i += 1
            } else {
                j += 1
            }
        }
    }

    /// Length of the target span over that of the source span, over the usual ratio; 1 is as expected.
    func relativeLength(_ left: SpanEvidence, _ right: SpanEvidence) -> Double {
        Double(right.length + 1) / Double(left.length + 1) / lengthRatio
    }
}
