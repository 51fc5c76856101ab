import Foundation
import SongnguMemory
import SongnguText

/// What `search --format json` prints.
package struct SearchRecord: Encodable, Sendable {
    struct HitRecord: Encodable {
        var unit: Int64
        var match: SearchHit.Match
        /// Of a fuzzy match, 0...100.
        var score: Double?
        var variants: [VariantRecord]
        var provenance: [ProvenanceRecord]
    }

    struct VariantRecord: Encodable {
        var lang: LanguageTag
        var text: String
        /// Where the hit stands, or of a fuzzy match what differs from the query, in UTF-8 bytes of `text`.
        var ranges: [RangeRecord]
    }

    struct ProvenanceRecord: Encodable {
        var origin: String
        var kind: String?
        var score: Double?
        var saved: String
        var source: String?
        var target: String?
        var sourceRanges: [RangeRecord]?
        var targetRanges: [RangeRecord]?
        var file: String?
        var tuid: String?
    }

    private let v = 1
    private var query: String
    private var total: Int
    private var hits: [HitRecord]

    package init(_ result: SearchResult, query: String) {
        self.query = query
        total = result.total
        hits = result.hits.map { hit in
            HitRecord(
                unit: hit.unit.id, match: hit.match, score: hit.score.map { ($0 * 100).rounded() / 100 },
                variants: zip(hit.unit.variants, hit.ranges).map { variant, ranges in
                    VariantRecord(lang: variant.language, text: variant.text, ranges: ranges.map(\.record))
                },
                provenance: hit.unit.provenance.map(ProvenanceRecord.init))
        }
    }
}

extension SearchRecord.ProvenanceRecord {
    init(_ provenance: Provenance) {
        kind = provenance.kind?.rawValue
        score = provenance.score
        saved = provenance.saved.formatted(.iso8601)
        switch provenance.origin {
        case .align(let place):
            origin = "align"
            source = place.source.path ?? place.source.title
            target = place.target.path ?? place.target.title
            sourceRanges = place.sourceRanges.map(\.record)
            targetRanges = place.targetRanges.map(\.record)
        case .import(let name, let id):
            origin = "import"
            file = name
            tuid = id
        }
    }
}
