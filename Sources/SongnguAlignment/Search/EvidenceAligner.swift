package import SongnguText

/// How the two texts are taken to run.
package enum AlignmentMode: String, Sendable, CaseIterable {
    /// In parallel where pairs that do not cross cover most of both texts, else as an article.
    case auto
    /// Line by line: beads do not cross.
    case parallel
    /// Sentences move, and many have no partner.
    case article
}

/// Aligns by what sentences mean and by what needs no translation: names, figures, dates, glossary concepts, quotation
/// marks and lengths.
package struct EvidenceAligner: Sendable {
    private let terms: (any TermMentioning)?
    private let embeddings: [ArticleEmbedding]
    private let mode: AlignmentMode

    /// - Parameters:
    ///   - terms: a glossary's concepts.
    ///   - embeddings: what sentences mean; where several know both languages, similarity is their mean. Without any
    ///     for a pair of languages the rest of the evidence decides alone.
    package init(
        terms: (any TermMentioning)?, embeddings: [any SentenceEmbedding] = [], mode: AlignmentMode = .auto
    ) {
        self.terms = terms
        self.embeddings = embeddings.map(ArticleEmbedding.init)
        self.mode = mode
    }

    /// The beads in the order of the target, null beads of the source after the bead of the segment before them.
    /// Every segment of both sides stands in exactly one bead. Throws what an embedding throws.
    package func align(_ source: Article, _ target: Article) throws -> [Bead] {
        let similarity = try similarity(source, target)
        let evidence = ArticleEvidence.pair(source, target, terms: terms)
        let comparison = Comparison(evidence.source, evidence.target, similarity: similarity)
        let parameters = similarity == nil ? AlignmentParameters.evidenceAlone : .withSimilarity
        let search = AnchorSearch(comparison, parameters)
        var growth = Growth(comparison, parameters, pairs: search.pairs)
        var spans = growth.grow(search.anchors(mode))
        if let similarity { spans = Interlocking(similarity).join(spans) }
        return BeadBuilder(comparison, parameters, order: search.order).beads(spans, nullScores: search.table)
    }

    /// Throws what an embedding throws.
    func similarity(_ source: Article, _ target: Article) throws -> SimilarityTable? {
        guard !source.segments.isEmpty, !target.segments.isEmpty else { return nil }
        let sources = TextUnits(source.segments)
        let targets = TextUnits(target.segments)
        let models = try embeddings.filter { $0.covers(source.language, target.language) }.map {
            ModelSimilarity(
                try $0.read(sources, source.language, opposite: target.language),
                try $0.read(targets, target.language, opposite: source.language))
        }
        return SimilarityTable(sources, targets, models: models)
    }
}
