import SongnguText

/// A unit as its rows say: what history keeps, and what a unit is put back from.
struct UnitState: Codable, Hashable {
    struct VariantState: Codable, Hashable {
        var language: LanguageTag
        var text: String
        var codes: [InlineCode]
    }

    struct AnnotationState: Codable, Hashable {
        /// The ordinal of a variant; nil for the unit as a whole.
        var variant: Int?
        var annotation: Annotation
    }

    struct ProvenanceState: Codable, Hashable {
        var id: Int64
        var operation: Int64
        var kind: RenderingKind?
        var score: Double?
        var tuid: String?
        var context: SegmentContext?
        /// Of aligned units alone.
        var place: Place?
    }

    struct Place: Codable, Hashable {
        var source: Int64
        var target: Int64
        var sourceRanges: [ByteRange]
        var targetRanges: [ByteRange]
        var quotes: [Quote]
    }

    struct Quote: Codable, Hashable {
        var source: [ByteRange]
        var target: [ByteRange]
        var speaker: String?
    }

    var id: Int64
    var status: UnitStatus
    /// The operation that made it.
    var operation: Int64
    var created: String?
    var createdBy: String?
    var changed: String?
    var changedBy: String?
    var variants: [VariantState]
    var annotations: [AnnotationState]
    var provenance: [ProvenanceState]
}

extension UnitState {
    /// The variants with their annotations.
    var fullVariants: [Variant] {
        variants.enumerated().map { ordinal, variant in
            Variant(
                language: variant.language, text: variant.text, codes: variant.codes,
                annotations: annotations.filter { $0.variant == ordinal }.map(\.annotation))
        }
    }
}

extension UnitState {
    /// Annotations of variants in another order, with the ordinals of this unit's that read the same; where there is none
    /// they are the unit's.
    func translating(_ annotations: [AnnotationState], of others: [Variant]) -> [AnnotationState] {
        annotations.map { state in
            var state = state
            guard let ordinal = state.variant, others.indices.contains(ordinal) else { return state }
            let other = others[ordinal]
            state.variant =
                variants.firstIndex { variant in
                    variant.language == other.language && variant.codes == other.codes
                        && Spelling.reading(variant.text) == Spelling.reading(other.text)
                } ?? variants.firstIndex { $0.language == other.language }
            return state
        }
    }
}

extension [UnitState.AnnotationState] {
    /// Those of a unit and of its variants.
    init(_ unit: [Annotation], variants: [Variant]) {
        self =
            unit.map { UnitState.AnnotationState(variant: nil, annotation: $0) }
            + variants.enumerated().flatMap { ordinal, variant in
                variant.annotations.map { UnitState.AnnotationState(variant: ordinal, annotation: $0) }
            }
    }
}
