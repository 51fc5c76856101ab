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

    /// Never given twice in a review, not even by undoing.
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
    package var quotes: [QuotePair]
    /// Who made or judged it last; nil for the aligner.
    package var author: String?

    /// "1-1", "2-1", "0-1" …
    package var type: String { "\(source.count)-\(target.count)" }
    package var isNull: Bool { source.isEmpty || target.isEmpty }
}
