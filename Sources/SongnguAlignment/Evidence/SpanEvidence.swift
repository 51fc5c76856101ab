import SongnguText

/// The evidence of one to three neighbouring segments, ready to be compared in linear time.
struct SpanEvidence: Sendable {
    /// Numbers of the keys, ascending.
    let keys: [Int]
    /// Strength of each key, 0...1.
    let strengths: [Double]
    /// Weight times strength of all keys.
    let weight: Double
    /// Length in characters.
    let length: Int
    let hasSpeech: Bool
    let hasHeadline: Bool
    let hasCrosshead: Bool
    let hasLead: Bool

    /// - Parameter weights: by number of the key.
    init(_ items: [(key: Int, strength: Double)], length: Int, segments: ArraySlice<Segment>, weights: [Double]) {
        var union: [Int: Double] = [:]
        for (key, strength) in items { union[key] = max(union[key] ?? 0, strength) }
        let sorted = union.sorted { $0.key < $1.key }
        keys = sorted.map(\.key)
        strengths = sorted.map(\.value)
        weight = sorted.reduce(0) { $0 + weights[$1.key] * $1.value }
        self.length = length
        hasSpeech = segments.contains(where: Self.isSpeech)
        hasHeadline = segments.contains { $0.block == .headline }
        hasCrosshead = segments.contains { $0.block == .crosshead }
        hasLead = segments.contains { $0.block == .lead }
    }

    /// Speech is more than a word or two in quotation marks.
    static func isSpeech(_ segment: Segment) -> Bool {
        segment.quotations.contains { $0.depth == 0 && $0.text.split(separator: " ").count >= 4 }
    }
}
