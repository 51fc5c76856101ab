package import SongnguText

/// Two aligned documents, to be saved.
package struct PairDraft: Hashable, Sendable {
    package var source: DocumentDraft
    package var target: DocumentDraft
    /// The beads with text on both sides.
    package var units: [UnitDraft]

    package init(source: DocumentDraft, target: DocumentDraft, units: [UnitDraft]) {
        self.source = source
        self.target = target
        self.units = units
    }
}

/// A document to be saved.
package struct DocumentDraft: Hashable, Sendable {
    package var article: Article
    /// The file or URL it was read from.
    package var path: String?

    package init(article: Article, path: String? = nil) {
        self.article = article
        self.path = path
    }
}

/// A bead to be saved as a translation unit.
package struct UnitDraft: Hashable, Sendable {
    package var source: Passage
    package var target: Passage
    package var kind: RenderingKind?
    /// A calibrated probability; what is not a finite number is taken as none.
    package var score: Double?
    package var quotes: [QuotePair]

    package init(
        source: Passage, target: Passage, kind: RenderingKind?, score: Double? = nil, quotes: [QuotePair] = []
    ) {
        self.source = source
        self.target = target
        self.kind = kind
        self.score = score.flatMap { $0.isFinite ? $0 : nil }
        self.quotes = quotes
    }
}

/// One side of a bead.
package struct Passage: Hashable, Sendable {
    /// The variant's text.
    package var text: String
    /// Where it stands in the document's text, a range for each segment.
    package var ranges: [ByteRange]

    package init(text: String, ranges: [ByteRange]) {
        self.text = text
        self.ranges = ranges
    }

    /// The segments of an article with these indices, their texts joined by a space. The indices must be the article's.
    package init(segments: [Int], of article: Article) {
        text = segments.map { article.segments[$0].text }.joined(separator: " ")
        ranges = segments.map { article.segments[$0].range }
    }
}
