import Foundation
package import SongnguMemory
import SongnguText

/// A unit with all that is known of it.
package struct UnitRecord: Encodable, Sendable {
    struct VariantRecord: Encodable {
        var lang: LanguageTag
        var text: String
        var notes: [String]
        var properties: [PropertyRecord]
    }

    struct PropertyRecord: Encodable {
        var name: String
        var value: String
    }

    struct PlaceRecord: Encodable {
        /// "align", "import", or "hand" where somebody wrote the unit.
        var origin: String
        var kind: RenderingKind?
        var score: Double?
        var saved: String
        var source: DocumentPlaceRecord?
        var target: DocumentPlaceRecord?
        var speakers: [String]
        var before: String?
        var after: String?
        var file: String?
        var tuid: String?
    }

    struct DocumentPlaceRecord: Encodable {
        var document: DocumentReferenceRecord
        var ranges: [RangeRecord]
    }

    private let v = 1
    package let unit: Int64
    /// To be sent with a change.
    package let revision: Int64
    var status: UnitStatus
    var created: String
    var createdBy: String?
    var changed: String?
    var changedBy: String?
    var variants: [VariantRecord]
    var notes: [String]
    var properties: [PropertyRecord]
    var provenance: [PlaceRecord]

    package init(_ versioned: VersionedUnit) {
        let unit = versioned.unit
        self.unit = unit.id
        revision = versioned.revision
        status = unit.status
        created = unit.created.formatted(.iso8601)
        createdBy = unit.createdBy
        changed = unit.changed?.formatted(.iso8601)
        changedBy = unit.changedBy
        variants = unit.variants.map {
            VariantRecord(
                lang: $0.language, text: $0.text, notes: $0.annotations.notes, properties: $0.annotations.properties)
        }
        notes = unit.annotations.notes
        properties = unit.annotations.properties
        provenance = unit.provenance.map(PlaceRecord.init)
    }
}

extension [Annotation] {
    fileprivate var notes: [String] { filter { $0.kind == .note }.map(\.value) }

    fileprivate var properties: [UnitRecord.PropertyRecord] {
        filter { $0.kind != .note }.map { UnitRecord.PropertyRecord(name: $0.name, value: $0.value) }
    }
}

extension UnitRecord.PlaceRecord {
    fileprivate init(_ provenance: Provenance) {
        kind = provenance.kind
        score = provenance.score
        saved = provenance.saved.formatted(.iso8601)
        before = provenance.context?.before
        after = provenance.context?.after
        speakers = []
        switch provenance.origin {
        case .align(let place):
            origin = "align"
            source = .init(document: .init(place.source), ranges: place.sourceRanges.map(\.record))
            target = .init(document: .init(place.target), ranges: place.targetRanges.map(\.record))
            speakers = place.quotes.compactMap(\.speaker)
        case .import(let name, let id):
            origin = name.isEmpty ? "hand" : "import"
            file = name.isEmpty ? nil : name
            tuid = id
        }
    }
}
