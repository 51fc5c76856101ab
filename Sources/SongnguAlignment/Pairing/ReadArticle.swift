import SongnguText

/// An article read for pairing: once, however many others it is compared with.
struct ReadArticle: Sendable {
    let evidence: ArticleEvidence
    let units: TextUnits
    /// Nil where no model knows the languages.
    let embedded: EmbeddedArticle?

    var article: Article { evidence.article }

    /// Throws what the embedding throws.
    init(
        _ article: Article, terms: (any TermMentioning)?, embedding: ArticleEmbedding?, opposite: LanguageTag
    ) throws {
        evidence = ArticleEvidence(article, terms: terms)
        let units = TextUnits(article.segments)
        self.units = units
        embedded = try embedding.flatMap { embedding in
            guard embedding.covers(article.language, opposite), !article.segments.isEmpty else { return nil }
            return try embedding.read(units, article.language, opposite: opposite, longestSpan: 1)
        }
    }
}
