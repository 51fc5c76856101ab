import Foundation
import SongnguMemory
import SongnguText

/// What `search --format json` prints.
package struct SearchRecord: Encodable, Sendable {
    struct HitRecord: Encodable {
        var unit: Int64
        var status: UnitStatus
        var match: SearchHit.Match
        /// Of a fuzzy match, 0...101; of a match by meaning, 100 times the cosine.
        var score: Double?
        var variants: [VariantRecord]
        /// Names to exchange in the translation of a fuzzy match.
        var substitutions: [SubstitutionRecord]
        /// Other units that have the same text with other translations.
        var alternatives: [Int64]
        var notes: [String]
        var provenance: [ProvenanceRecord]
    }

    struct VariantRecord: Encodable {
        var lang: LanguageTag
        var text: String
        /// Where the hit stands, or of a fuzzy match what differs from the query, in UTF-8 bytes of `text`.
        var ranges: [RangeRecord]
        /// What likely renders the hit of another variant, in the same way.
        var translation: [RangeRecord]
    }

    struct SubstitutionRecord: Encodable {
        var found: String
        var wanted: String
        var target: String
        var ranges: [RangeRecord]
        var write: String
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
        /// Numbers of the two documents of an aligned place.
        var sourceDocument: Int64?
        var targetDocument: Int64?
    }

    private let v = 1
    private var query: String
    private var total: Int
    /// There are more units than `total`.
    private var totalIsLowerBound: Bool
    private var hits: [HitRecord]
    /// Of a search by meaning: variants that were not searched, since they have no vector yet.
    private var unsearched: Int?

    package init(_ result: SearchResult, query: String, unsearched: Int? = nil) {
        self.query = query
        self.unsearched = unsearched
        total = result.total
        totalIsLowerBound = result.isLowerBound
        hits = result.hits.map { hit in
            HitRecord(
                unit: hit.unit.id, status: hit.unit.status, match: hit.match,
                score: hit.score.map { ($0 * 100).rounded() / 100 },
                variants: hit.unit.variants.enumerated().map { index, variant in
                    VariantRecord(
                        lang: variant.language, text: variant.text, ranges: hit.ranges[index].map(\.record),
                        translation: hit.translations[index].map(\.record))
                },
                substitutions: hit.substitutions.map { name in
                    SubstitutionRecord(
                        found: name.found, wanted: name.wanted, target: name.target, ranges: name.ranges.map(\.record),
                        write: name.write)
                },
                alternatives: hit.alternatives,
                notes: hit.unit.annotations.filter { $0.kind == .note }.map(\.value),
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
            sourceDocument = place.source.id
            targetDocument = place.target.id
            sourceRanges = place.sourceRanges.map(\.record)
            targetRanges = place.targetRanges.map(\.record)
        case .import(let name, let id):
            origin = "import"
            file = name
            tuid = id
        }
    }
}
