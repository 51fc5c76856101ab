import SongnguText

/// The evidence of an article, segment by segment: read once, however many others it is compared with.
struct ArticleEvidence: Sendable {
    let article: Article
    /// One a segment.
    let segments: [SegmentEvidence]

    /// - Parameter day: resolves weekdays; the article's own when nil.
    init(_ article: Article, terms: (any TermMentioning)?, day: StoryDay? = nil) {
        let reader = EvidenceReader(
            language: article.language, terms: terms, day: day ?? StoryDay(article.meta.date))
        self.article = article
        segments = article.segments.map(reader.evidence)
    }

    /// The evidence of a source and a target; both resolve weekdays by the source's day, since a page may be a day
    /// younger.
    static func pair(
        _ source: Article, _ target: Article, terms: (any TermMentioning)?
    ) -> (source: ArticleEvidence, target: ArticleEvidence) {
        let sourceDay = StoryDay(source.meta.date, year: target.meta.date)
        let day = sourceDay ?? StoryDay(target.meta.date, year: source.meta.date)
        return (ArticleEvidence(source, terms: terms, day: day), ArticleEvidence(target, terms: terms, day: day))
    }
}
