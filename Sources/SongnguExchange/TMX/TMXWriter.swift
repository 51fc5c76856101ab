package import Foundation
import SongnguText

/// Writes TMX 1.4 unit by unit, in UTF-8, with nothing held back but some 64 KB; the same units give the same bytes.
///
/// Context is written as memoQ does, at the first variant; status and kind as the properties "x-status" and "x-kind".
/// Codes of other formats become those of TMX; what TMX has no attribute for is a property.
package struct TMXWriter: UnitWriter {
    private let receive: (String) throws -> Void
    private var buffer = ""

    /// Begins a document. `receive` gets it in pieces.
    package init(header: TMXHeader, to receive: @escaping (String) throws -> Void) {
        self.receive = receive
        buffer = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4">
              <header\(header.attributes)/>
              <body>

            """
    }

    package init(header: TMXHeader, to file: FileHandle) {
        self.init(header: header) { try file.write(contentsOf: Data($0.utf8)) }
    }

    /// Writes a whole file: `body` writes the units. The file appears under its name when all is written, in place of
    /// one that was there; when `body` throws, what was there stays and the error goes on.
    package static func write(
        file: String, header: TMXHeader, body: (inout TMXWriter) throws -> Void
    ) throws {
        try AtomicFile.write(file) { receive in
            var writer = TMXWriter(header: header, to: receive)
            try body(&writer)
            try writer.finish()
        }
    }

    /// Writes a unit. Characters that XML cannot hold, such as U+0001, become U+FFFD.
    package mutating func write(_ unit: ExchangeUnit) throws {
        let unit = unit.withProperties
        buffer += "    <tu"
        if let id = unit.id { buffer += " tuid=\"\(XMLEscape.attribute(id))\"" }
        let stamps = [
            ("creationdate", unit.created.map(TMXDate.text)), ("creationid", unit.createdBy),
            ("changedate", unit.changed.map(TMXDate.text)), ("changeid", unit.changedBy),
        ]
        for case (let name, let value?) in stamps { buffer += " \(name)=\"\(XMLEscape.attribute(value))\"" }
        if unit.annotations.contains(where: { $0.kind == .attribute }) {
            let written = Set(stamps.lazy.filter { $0.1 != nil }.map(\.0))
            writeAttributes(unit.annotations, TMXAttributes.unit, except: written)
        }
        buffer += ">\n"
        for annotation in unit.annotations where !isAttribute(annotation, TMXAttributes.unit) {
            buffer += "      "
            write(annotation)
            buffer += "\n"
        }
        for variant in unit.variants { write(variant) }
        buffer += "    </tu>\n"
        if buffer.utf8.count >= 1 << 16 { try flush() }
    }

    private mutating func write(_ variant: Variant) {
        buffer += "      <tuv xml:lang=\"\(XMLEscape.attribute(variant.language.rawValue))\""
        if variant.annotations.isEmpty {
            buffer += "><seg>"
        } else {
            writeAttributes(variant.annotations, TMXAttributes.variant, except: [])
            buffer += ">"
            for annotation in variant.annotations where !isAttribute(annotation, TMXAttributes.variant) {
                write(annotation)
            }
            buffer += "<seg>"
        }
        buffer += TMXMarkup.segment(variant)
        buffer += "</seg></tuv>\n"
    }

    private mutating func write(_ annotation: Annotation) {
        let attributes = InlineWriter.attributes(
            annotation.attributes.filter { ["xml:lang", "o-encoding"].contains($0.key) }
                .sorted { $0.key < $1.key }.map { ($0, $1) })
        let text = XMLEscape.text(annotation.value)
        switch annotation.kind {
        case .note: buffer += "<note\(attributes)>\(text)</note>"
        case .property:
            buffer += "<prop type=\"\(XMLEscape.attribute(annotation.name))\"\(attributes)>\(text)</prop>"
        case .attribute:
            let name = XMLEscape.attribute(KnownProperties.attributePrefix + annotation.name)
            buffer += "<prop type=\"\(name)\">\(text)</prop>"
        }
    }

    /// Whether an annotation is written as an attribute.
    private func isAttribute(_ annotation: Annotation, _ known: Set<String>) -> Bool {
        annotation.kind == .attribute && known.contains(annotation.name)
    }

    private mutating func writeAttributes(_ annotations: [Annotation], _ known: Set<String>, except: Set<String>) {
        var written = except
        for annotation in annotations where isAttribute(annotation, known) {
            // XML has each attribute but once.
            guard written.insert(annotation.name).inserted else { continue }
            buffer += " \(annotation.name)=\"\(XMLEscape.attribute(annotation.value))\""
        }
    }

    package mutating func finish() throws {
        buffer += "  </body>\n</tmx>\n"
        try flush()
    }

    private mutating func flush() throws {
        try receive(buffer)
        buffer = ""
    }
}

extension TMXHeader {
    fileprivate var attributes: String {
        [
            ("creationtool", tool), ("creationtoolversion", toolVersion), ("segtype", segmentType),
            ("o-tmf", originalFormat), ("adminlang", adminLanguage.rawValue),
            ("srclang", sourceLanguage?.rawValue ?? "*all*"), ("datatype", dataType),
        ]
        .map { " \($0)=\"\(XMLEscape.attribute($1))\"" }
        .joined()
    }
}
