import SongnguText

/// An article in the space of one model: read once, however many others it is compared with.
struct EmbeddedArticle: Sendable {
    let units: TextUnits
    let vectors: UnitVectors
    let side: SidedVectors
    let strange: StrangeNearness

    /// - Parameters:
    ///   - background: vectors of the other side's language.
    ///   - longestSpan: spans of more segments cannot be asked for.
    init(_ units: TextUnits, _ vectors: UnitVectors, background: UnitVectors, longestSpan: Int) {
        self.units = units
        self.vectors = vectors
        side = SidedVectors(units, vectors, longestSpan: longestSpan)
        strange = StrangeNearness(vectors.cosines(with: background), side, segments: units.segmentCount)
    }

    /// The mean of its segments.
    var mean: [Float] { vectors.mean(units.segmentCount) }
}

/// A model of sentences, with the background by which it is judged.
struct ArticleEmbedding: Sendable {
    private let embedding: any SentenceEmbedding
    private let background: Background

    init(_ embedding: any SentenceEmbedding) {
        self.embedding = embedding
        background = Background(embedding)
    }

    func covers(_ first: LanguageTag, _ second: LanguageTag) -> Bool {
        embedding.covers(first) && embedding.covers(second)
    }

    /// Embeds an article to compare it with others of one language. Throws what the embedding throws.
    func read(
        _ units: TextUnits, _ language: LanguageTag, opposite: LanguageTag, longestSpan: Int = Comparison.longestSpan
    ) throws -> EmbeddedArticle {
        EmbeddedArticle(
            units, UnitVectors(try embedding.vectors(of: units.texts, language: language)),
            background: try background.vectors(opposite), longestSpan: longestSpan)
    }

    /// The mean of a language's background sentences; empty where there are none. Throws what the embedding throws.
    func centre(_ language: LanguageTag) throws -> [Float] { try background.vectors(language).mean() }

    /// The mean of some sentences. Throws what the embedding throws.
    func mean(of sentences: [String], _ language: LanguageTag) throws -> [Float] {
        UnitVectors(try embedding.vectors(of: sentences, language: language)).mean()
    }
}
