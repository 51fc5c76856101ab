package import SongnguText

/// How the two texts are taken to run.
package enum AlignmentMode: String, Sendable, CaseIterable {
    /// Parallel if the search in parallel covers most of both texts, else as an article.
    case auto
    /// Line by line: beads do not cross.
    case parallel
    /// Sentences move, and many have no partner.
    case article
}

/// Aligns by what needs no translation: names, figures, dates, glossary concepts, quotation marks and lengths.
package struct EvidenceAligner: Aligner {
    private let terms: (any TermMentioning)?
    private let mode: AlignmentMode

    /// Coverage of the search in parallel above which texts are in parallel. Of 62 translations line by line it is
    /// above for 55, of 73 articles and excerpts for 1.
    private static let parallelCoverage = 0.5
    /// Segments of the shorter side below which coverage tells nothing.
    private static let fewSegments = 5

    /// - Parameter terms: a glossary's concepts, the best evidence there is.
    package init(terms: (any TermMentioning)?, mode: AlignmentMode = .auto) {
        self.terms = terms
        self.mode = mode
    }

    package func align(_ source: Article, _ target: Article) -> [Bead] {
        let comparison = Comparison(source, target, terms: terms)
        let crossing = CrossingSearch(comparison)
        let spans = parallelSpans(comparison) ?? crossing.spans()
        return BeadBuilder(comparison, order: crossing.order).beads(spans, nullScores: crossing.table)
    }

    /// The beads of texts in parallel; nil where the texts are taken not to be.
    private func parallelSpans(_ comparison: Comparison) -> [Span]? {
        let isShort = min(comparison.source.segments.count, comparison.target.segments.count) < Self.fewSegments
        guard mode == .parallel || mode == .auto && !isShort else { return nil }
        let search = MonotoneSearch(comparison)
        let spans = search.spans()
        return mode == .parallel || search.coverage(spans) > Self.parallelCoverage ? spans : nil
    }
}
