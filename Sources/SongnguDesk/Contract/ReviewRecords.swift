import Foundation
import SongnguAlignment
package import SongnguMemory
package import SongnguText

/// A review as it is now.
package struct ReviewRecord: Encodable, Sendable {
    struct BeadRecord: Encodable {
        var id: Int
        var source: [Int]
        var target: [Int]
        var type: String
        var state: ReviewBead.State
        var kind: RenderingKind?
        /// Left out where a person linked the two sides.
        var score: Double?
        var author: String?
    }

    struct EditRecord: Encodable {
        var side: Side
        var segment: Int
        /// The words that it had.
        var original: String
    }

    private let v = 1
    private var id: Int64
    private var revision: Int
    private var source: ArticleRecord
    private var target: ArticleRecord
    private var beads: [BeadRecord]
    private var edits: [EditRecord]
    private var findings: [FindingRecord]
    private var warnings: [String]
    private var progress: ReviewProgress

    package init(_ review: Review) {
        id = review.id
        revision = review.revision
        source = ArticleRecord(review.source)
        target = ArticleRecord(review.target)
        beads = review.beads.map { bead in
            BeadRecord(
                id: bead.id, source: bead.source, target: bead.target, type: bead.type, state: bead.state,
                kind: bead.kind, score: bead.score, author: bead.author)
        }
        edits = [Side.source, .target].flatMap { side in
            (review.edited[side] ?? [:]).sorted { $0.key < $1.key }.map {
                EditRecord(side: side, segment: $0.key, original: $0.value)
            }
        }
        findings = review.findings.map { FindingRecord($0) }
        warnings = review.warnings
        progress = review.progress
    }
}

/// A review without its contents.
struct ReviewSummaryRecord: Encodable, Sendable {
    var id: Int64
    var revision: Int
    var source: DocumentReferenceRecord
    var target: DocumentReferenceRecord
    var created: String
    var createdBy: String?
    var changed: String
    var changedBy: String?
    var progress: ReviewProgress

    init(_ review: ReviewSummary) {
        id = review.id
        revision = review.revision
        source = DocumentReferenceRecord(review.source)
        target = DocumentReferenceRecord(review.target)
        created = review.created.formatted(.iso8601)
        createdBy = review.createdBy
        changed = review.changed.formatted(.iso8601)
        changedBy = review.changedBy
        progress = review.progress
    }
}

/// The reviews of a memory, the last changed first.
package struct ReviewListRecord: Encodable, Sendable {
    private let v = 1
    private var reviews: [ReviewSummaryRecord]

    package init(_ reviews: [ReviewSummary]) {
        self.reviews = reviews.map(ReviewSummaryRecord.init)
    }
}

/// What a change of a review did, as its maker is answered and as others are told.
package struct ReviewReceiptRecord: Encodable, Sendable {
    struct Segments: Encodable {
        var source: [Int]
        var target: [Int]
    }

    private let v = 1
    private var id: Int64
    private var revision: Int
    private var change: String
    private var author: String?
    private var progress: ReviewProgress
    private var segments: Segments

    package init(_ receipt: ReviewReceipt) {
        id = receipt.id
        revision = receipt.revision
        change = receipt.change
        author = receipt.author
        progress = receipt.progress
        segments = Segments(source: receipt.source, target: receipt.target)
    }
}

/// A review that was begun, or was there.
package struct ReviewBegunRecord: Encodable, Sendable {
    private let v = 1
    private var id: Int64
    private var isNew: Bool

    package init(id: Int64, isNew: Bool) {
        self.id = id
        self.isNew = isNew
    }
}
