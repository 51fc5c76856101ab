import SongnguGlossary
import SongnguText

/// What `glossary mine --format json` prints.
package struct MiningRecord: Encodable, Sendable {
    struct ConceptRecord: Encodable {
        var id: String
        /// Whether the glossary has it: then the forms are new ones.
        var known: Bool
        var type: String
        var evidence: String
        var score: Double
        var units: Int
        var sourceAlone: Int
        var targetAlone: Int
        var forms: [FormRecord]
        var examples: [ExampleRecord]
    }

    struct FormRecord: Encodable {
        var lang: LanguageTag
        var text: String
        var status: String
        var kind: String
        var units: Int
    }

    struct ExampleRecord: Encodable {
        var unit: Int64
        var source: PlaceRecord
        var target: PlaceRecord
    }

    /// The text of a variant, and where the name stands in it, as UTF-8 bytes.
    struct PlaceRecord: Encodable {
        var text: String
        var start: Int
        var end: Int
    }

    private let v = 1
    private let source: LanguageTag
    private let target: LanguageTag
    private let units: Int
    private let total: Int
    private let concepts: [ConceptRecord]

    package init(_ result: MiningResult) {
        source = result.source
        target = result.target
        units = result.units
        total = result.total
        concepts = result.concepts.map { concept in
            ConceptRecord(
                id: concept.id, known: concept.isKnown, type: concept.type, evidence: concept.evidence.rawValue,
                score: (concept.score * 1_000).rounded() / 1_000, units: concept.together,
                sourceAlone: concept.sourceAlone, targetAlone: concept.targetAlone,
                forms: concept.forms.map {
                    FormRecord(
                        lang: $0.language, text: $0.text, status: $0.status.rawValue, kind: $0.kind.rawValue,
                        units: $0.units)
                },
                examples: concept.examples.compactMap { example in
                    result.texts[example.unit].map { texts in
                        ExampleRecord(
                            unit: example.unit, source: Self.place(texts.source, example.source),
                            target: Self.place(texts.target, example.target))
                    }
                })
        }
    }

    private static func place(_ text: String, _ range: ByteRange) -> PlaceRecord {
        PlaceRecord(text: text, start: range.lowerBound, end: range.upperBound)
    }
}
