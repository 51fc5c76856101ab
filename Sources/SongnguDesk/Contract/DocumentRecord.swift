import Foundation
package import SongnguMemory
import SongnguText

/// What names a document.
package struct DocumentReferenceRecord: Encodable, Sendable {
    var id: Int64
    var lang: LanguageTag
    var title: String?
    var date: String?
    var outlet: String?
    var path: String?

    init(_ reference: DocumentReference) {
        id = reference.id
        lang = reference.language
        title = reference.title
        date = reference.date
        outlet = reference.outlet
        path = reference.path
    }
}

/// A document with its text, and the units that stand in it.
package struct DocumentRecord: Encodable, Sendable {
    struct SegmentRecord: Encodable {
        var start: Int
        var end: Int
        var block: BlockKind
        var text: String
    }

    struct PlacedRecord: Encodable {
        var unit: Int64
        var status: UnitStatus
        /// Which side of the unit the document is.
        var side: String
        /// Into the document's text, in UTF-8 bytes.
        var ranges: [RangeRecord]
        var other: DocumentReferenceRecord
        var variants: [HistoryRecord.VariantRecord]
    }

    struct ReviewReferenceRecord: Encodable {
        var id: Int64
        var source: Int64
        var target: Int64
    }

    private let v = 1
    var document: DocumentReferenceRecord
    var added: String
    var text: String
    var segments: [SegmentRecord]
    var units: [PlacedRecord]
    var reviews: [ReviewReferenceRecord]

    package init(_ document: StoredDocument, units: [PlacedUnit], reviews: [ReviewSummary]) {
        self.document = DocumentReferenceRecord(document.reference)
        added = document.added.formatted(.iso8601)
        text = document.text
        segments = document.segments.map {
            SegmentRecord(start: $0.range.lowerBound, end: $0.range.upperBound, block: $0.block, text: $0.text)
        }
        self.units = units.map { placed in
            PlacedRecord(
                unit: placed.unit.id, status: placed.unit.status, side: placed.isSource ? "source" : "target",
                ranges: placed.ranges.map(\.record), other: DocumentReferenceRecord(placed.other),
                variants: placed.unit.variants.map { .init(lang: $0.language, text: $0.text) })
        }
        self.reviews = reviews.map { .init(id: $0.id, source: $0.source.id, target: $0.target.id) }
    }
}
