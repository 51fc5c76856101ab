import Foundation
import SongnguText

/// Writes units as JSON, an object a line, with everything that a unit has.
///
/// `{"id", "created", "created_by", "changed", "changed_by", "status", "kind", "context": {"before", "after"},
/// "annotations": [{"kind", "name", "value", "attributes"}], "variants": [{"language", "text", "codes": [{"offset",
/// "role", "element", "attributes", "data"}], "annotations"}]}`; what is empty is left out, keys stand in the order of
/// the alphabet, stamps are ISO 8601 in UTC, offsets count UTF-8 bytes.
package struct JSONLinesWriter: UnitWriter {
    private let receive: (String) throws -> Void
    private let encoder = JSONEncoder()
    private var buffer = ""

    package init(to receive: @escaping (String) throws -> Void) {
        self.receive = receive
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// Writes a whole file, or leaves what was there.
    package static func write(file: String, body: (inout JSONLinesWriter) throws -> Void) throws {
        try AtomicFile.write(file) { receive in
            var writer = JSONLinesWriter(to: receive)
            try body(&writer)
            try writer.finish()
        }
    }

    package mutating func write(_ unit: ExchangeUnit) throws {
        buffer += String(decoding: try encoder.encode(UnitRecord(unit)), as: UTF8.self) + "\n"
        if buffer.utf8.count >= 1 << 16 { try finish() }
    }

    package mutating func finish() throws {
        try receive(buffer)
        buffer = ""
    }
}

private struct UnitRecord: Encodable {
    struct Note: Encodable {
        var kind: Annotation.Kind
        var name: String?
        var value: String
        var attributes: [String: String]?

        init(_ annotation: Annotation) {
            kind = annotation.kind
            name = annotation.name.isEmpty ? nil : annotation.name
            value = annotation.value
            attributes = annotation.attributes.isEmpty ? nil : annotation.attributes
        }
    }

    struct Text: Encodable {
        var language: LanguageTag
        var text: String
        var codes: [InlineCode]?
        var annotations: [Note]?

        init(_ variant: Variant) {
            language = variant.language
            text = variant.text
            codes = variant.codes.isEmpty ? nil : variant.codes
            annotations = variant.annotations.isEmpty ? nil : variant.annotations.map(Note.init)
        }
    }

    var id: String?
    var created: String?
    var createdBy: String?
    var changed: String?
    var changedBy: String?
    var status: UnitStatus?
    var kind: RenderingKind?
    var context: SegmentContext?
    var annotations: [Note]?
    var variants: [Text]

    private enum CodingKeys: String, CodingKey {
        case id, created, changed, status, kind, context, annotations, variants
        case createdBy = "created_by"
        case changedBy = "changed_by"
    }

    init(_ unit: ExchangeUnit) {
        id = unit.id
        created = unit.created.map(ExchangeDate.text)
        createdBy = unit.createdBy
        changed = unit.changed.map(ExchangeDate.text)
        changedBy = unit.changedBy
        status = unit.status
        kind = unit.kind
        context = unit.context
        annotations = unit.annotations.isEmpty ? nil : unit.annotations.map(Note.init)
        variants = unit.variants.map(Text.init)
    }
}
