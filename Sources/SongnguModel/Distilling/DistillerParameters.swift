/// How a model is distilled. The defaults are what found most translations of news.
package struct DistillerParameters: Hashable, Sendable {
    /// Elements of a vector; at most those of the teacher.
    package var dimension = 256
    /// Bits of an element: 8 or 4. Four find as many translations as eight, in half the room.
    package var bits = 4
    /// Sentences of a language that are used, in the order of the files.
    package var maximumSentences = 60_000
    /// Rows for words of a language: the commonest in the corpora, then those of the word lists in their order.
    package var maximumWords = 80_000
    /// Words rarer than this in the corpora get no row, unless a word list has them.
    package var minimumWordCount = 2
    /// Rows for pairs of words, of languages that are distilled with pairs.
    package var maximumPairs = 30_000
    package var minimumPairCount = 3
    /// a of the weight a / (a + p) of a word with probability p (Arora et al., "A Simple but Tough-to-Beat Baseline
    /// for Sentence Embeddings", 2017).
    package var smoothing = 1e-3
    /// λ of the regression: how strongly rows are held to the vectors of the words alone.
    package var ridge = 1.0
    /// What the vectors of the words alone are multiplied by before rows are held to them.
    package var prior = 0.5
    /// The regression ends when each column's residual has fallen to this share, or after so many rounds.
    package var tolerance = 1e-3
    package var maximumRounds = 100
    /// Rows for runs of letters, by which unknown words are guessed; 0 for none.
    package var gramBuckets = 8192
    package var gramLengths = 3...5
    package var gramRidge = 0.01
    /// Whether the file keeps the words themselves, which `model info` can then list.
    package var keepsWords = true

    package init() {}

    /// Throws ``ModelError/invalidParameter(name:value:allowed:)`` for the first that makes no sense.
    func check() throws {
        func require(_ condition: Bool, _ name: String, _ value: some CustomStringConvertible, _ allowed: String) throws
        {
            guard condition else {
                throw ModelError.invalidParameter(name: name, value: value.description, allowed: allowed)
            }
        }
        try require(
            (2...65536).contains(dimension) && dimension % 2 == 0, "dimension", dimension, "an even number from 2")
        try require(bits == 8 || bits == 4, "bits", bits, "8 or 4")
        try require(maximumSentences > 0, "the number of sentences", maximumSentences, "a number from 1")
        try require(maximumWords > 0, "the number of words", maximumWords, "a number from 1")
        try require(maximumPairs >= 0, "the number of pairs", maximumPairs, "a number from 0")
        try require(smoothing > 0, "the smoothing", smoothing, "a number above 0, such as 0.001")
        try require(ridge > 0, "the ridge", ridge, "a number above 0, such as 1")
        try require(prior >= 0, "the prior", prior, "a number from 0, such as 0.5")
        try require(gramBuckets >= 0, "the number of gram buckets", gramBuckets, "a number from 0, such as 8192")
        try require(
            gramLengths.lowerBound > 0 && gramLengths.upperBound <= 16, "the length of grams", gramLengths, "1 to 16")
    }
}
