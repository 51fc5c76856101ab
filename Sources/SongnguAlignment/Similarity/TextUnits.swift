import SongnguText

/// What is embedded of one article: its segments, then the parts of those that have several.
struct TextUnits: Sendable {
    let texts: [String]
    /// Characters of each.
    let lengths: [Int]
    let segmentCount: Int
    /// For each segment the units of its parts; the segment itself where it is whole.
    let parts: [Range<Int>]

    init(_ segments: [Segment]) {
        var texts = segments.map(\.text)
        var parts: [Range<Int>] = []
        for (index, segment) in segments.enumerated() {
            let pieces = SegmentParts.parts(of: segment.text)
            if pieces.count == 1 {
                parts.append(index..<index + 1)
            } else {
                parts.append(texts.count..<texts.count + pieces.count)
                texts += pieces
            }
        }
        self.texts = texts
        self.parts = parts
        lengths = texts.map(\.unicodeScalars.count)
        segmentCount = segments.count
    }
}
