package import Foundation
import SongnguText

/// Writes TMX 1.4 unit by unit, in UTF-8, with nothing held back but some 64 KB.
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
        buffer += "    <tu"
        if let id = unit.id { buffer += " tuid=\"\(XMLEscape.attribute(id))\"" }
        if let created = unit.created { buffer += " creationdate=\"\(TMXDate.text(of: created))\"" }
        buffer += ">\n"
        for note in unit.annotations(.note) { buffer += "      <note>\(XMLEscape.text(note.value))</note>\n" }
        for property in unit.annotations(.property) {
            let name = XMLEscape.attribute(property.name)
            buffer += "      <prop type=\"\(name)\">\(XMLEscape.text(property.value))</prop>\n"
        }
        for variant in unit.variants {
            let language = XMLEscape.attribute(variant.language.rawValue)
            let text = XMLEscape.text(variant.text)
            buffer += "      <tuv xml:lang=\"\(language)\"><seg>\(text)</seg></tuv>\n"
        }
        buffer += "    </tu>\n"
        if buffer.utf8.count >= 1 << 16 { try flush() }
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
