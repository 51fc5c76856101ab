/// How much of the work on a segment a memory does, best first.
package enum MatchBand: String, CaseIterable, Hashable, Sendable {
    /// The same text between the same segments.
    case context = "101"
    case exact = "100"
    case from95 = "95-99"
    case from85 = "85-94"
    case from75 = "75-84"
    case from50 = "50-74"
    case new
    /// A segment that stood before and has no match of 100 or more.
    case repetition = "repetitions"

    /// The band of a score of 0...101.
    init(score: Double?) {
        switch score.map(Self.points) ?? 0 {
        case 101...: self = .context
        case 100: self = .exact
        case 95...: self = .from95
        case 85...: self = .from85
        case 75...: self = .from75
        case 50...: self = .from50
        default: self = .new
        }
    }

    /// A score in whole points, rounded down.
    static func points(_ score: Double) -> Int {
        // Scores are quotients of small numbers: what is this near to a whole number is one.
        Int((score + 1e-9).rounded(.down))
    }
}
