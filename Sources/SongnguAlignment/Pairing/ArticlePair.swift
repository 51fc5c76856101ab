/// A target and a source that it renders.
package struct ArticlePair: Hashable, Sendable {
    package var source: Int
    package var target: Int
    /// Probability that the target renders the source, 0...1.
    package var score: Double
    /// Other sources that would do as well but explain nothing that is not explained already, the likeliest first: a
    /// wire repeats its story in updates.
    package var alternatives: [Int] = []
}

/// Which of many targets render which of many sources.
package struct ArticlePairing: Sendable {
    /// In the order of the targets; of one target the source that explains most first.
    package var pairs: [ArticlePair]
    /// How many times a target was compared with a source segment by segment.
    package var comparisons: Int
    /// What kept a model other than the first from being asked; the rest decided without it.
    package var failure: (any Error)?
}
