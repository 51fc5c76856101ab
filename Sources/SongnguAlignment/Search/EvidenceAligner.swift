package import SongnguText

/// How the two texts are taken to run.
package enum AlignmentMode: String, Sendable, CaseIterable {
    /// As an article: how far the order of the sure pairs is kept tells how far to trust it.
    case auto
    /// Line by line: beads do not cross.
    case parallel
    /// Sentences move, and many have no partner.
    case article
}

/// Aligns by what sentences mean and by what needs no translation: names, figures, dates, glossary concepts, quotation
/// marks and lengths.
package struct EvidenceAligner: Aligner {
    private let terms: (any TermMentioning)?
    private let embeddings: [(embedding: any SentenceEmbedding, background: Background)]
    private let mode: AlignmentMode

    /// - Parameters:
    ///   - terms: a glossary's concepts.
    ///   - embeddings: what sentences mean; where several know both languages, similarity is their mean. Without any
    ///     for a pair of languages the rest of the evidence decides alone.
    package init(
        terms: (any TermMentioning)?, embeddings: [any SentenceEmbedding] = [], mode: AlignmentMode = .auto
    ) {
        self.terms = terms
        self.embeddings = embeddings.map { ($0, Background($0)) }
        self.mode = mode
    }

    package func align(_ source: Article, _ target: Article) throws -> [Bead] {
        let similarity = try similarity(source, target)
        let comparison = Comparison(source, target, terms: terms, similarity: similarity)
        let parameters = similarity == nil ? AlignmentParameters.evidenceAlone : .withSimilarity
        let search = AnchorSearch(comparison, parameters)
        var growth = Growth(comparison, parameters, pairs: search.pairs)
        var spans = growth.grow(search.anchors(crossing: mode != .parallel))
        if let similarity { spans = Interlocking(similarity).join(spans) }
        return BeadBuilder(comparison, parameters, order: search.order).beads(spans, nullScores: search.table)
    }

    /// Throws what an embedding throws.
    func similarity(_ source: Article, _ target: Article) throws -> SimilarityTable? {
        guard !source.segments.isEmpty, !target.segments.isEmpty else { return nil }
        let sources = TextUnits(source.segments)
        let targets = TextUnits(target.segments)
        let models = try embeddings.filter {
            $0.embedding.covers(source.language) && $0.embedding.covers(target.language)
        }.map {
            try ModelSimilarity(sources, source.language, targets, target.language, $0.embedding, $0.background)
        }
        return SimilarityTable(sources, targets, models: models)
    }
}
