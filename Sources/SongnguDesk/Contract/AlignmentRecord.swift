import SongnguAlignment
import SongnguText

/// One line of output of `align`.
package struct AlignmentRecord: Encodable, Sendable {
    struct BeadRecord: Encodable {
        var source: [Int]
        var target: [Int]
        var type: String
        var kind: RenderingKind?
        var score: Double
        var reasons: Reasons?
        var quotes: [QuoteRecord]?
    }

    struct QuoteRecord: Encodable {
        var source: [RangeRecord]
        var target: [RangeRecord]
        var speaker: String?
    }

    private let v = 1
    private var id: CaseID?
    /// Of two articles that were found to be a pair: their ids and the score of the pair.
    private var pair: ArticlePairRecord?
    private var source: ArticleRecord
    private var target: ArticleRecord
    private var beads: [BeadRecord]
    /// The models that said what sentences mean; left out where none was used.
    private var models: [String]?
    private var findings: [FindingRecord]
    /// Left out where there are none.
    private var warnings: [String]?

    package init(_ alignment: Alignment, id: CaseID? = nil, pair: ArticlePairRecord? = nil) {
        self.id = id
        self.pair = pair
        source = ArticleRecord(alignment.source)
        target = ArticleRecord(alignment.target)
        beads = alignment.beads.map { bead in
            BeadRecord(
                source: bead.source, target: bead.target, type: bead.type, kind: bead.kind, score: bead.score,
                reasons: bead.isNull ? nil : bead.reasons,
                quotes: bead.isNull
                    ? nil
                    : bead.quotes.map {
                        QuoteRecord(
                            source: $0.source.map(\.record), target: $0.target.map(\.record), speaker: $0.speaker)
                    })
        }
        models = alignment.models.isEmpty ? nil : alignment.models
        findings = alignment.findings.map { FindingRecord($0) }
        warnings = alignment.warnings.isEmpty ? nil : alignment.warnings
    }
}
