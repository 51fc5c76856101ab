import SongnguText

/// Writes segments as XLIFF 1.2 or 2.1, in UTF-8, with nothing held back but some 64 KB; the same segments give the
/// same bytes.
///
/// Each segment is a unit of its own. XLIFF 2.1: candidates are `mtc:match` that refer to the segment by its id, terms
/// are `gls:glossEntry`, marked in the source where their place is known, properties are `mda:meta`. XLIFF 1.2:
/// candidates are `alt-trans`, terms are notes from "glossary", properties are `prop`. Codes of other formats become
/// those of XLIFF.
package struct XLIFFWriter {
    private let header: XLIFFHeader
    private let receive: (String) throws -> Void
    private var buffer: String
    private var count = 0

    /// Begins a document. `receive` gets it in pieces.
    package init(header: XLIFFHeader, to receive: @escaping (String) throws -> Void) {
        self.header = header
        self.receive = receive
        let original = XMLEscape.attribute(header.original)
        let source = XMLEscape.attribute(header.source.rawValue)
        let target = header.target.map { XMLEscape.attribute($0.rawValue) }
        switch header.version {
        case .v1:
            buffer = """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                  <file original="\(original)" datatype="plaintext" source-language="\(source)"\
                \(target.map { " target-language=\"\($0)\"" } ?? "") tool-id="songngu" xml:space="preserve">
                    <header><tool tool-id="songngu" tool-name="songngu"/></header>
                    <body>

                """
        case .v2:
            buffer = """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" \
                xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" \
                xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" \
                srcLang="\(source)"\(target.map { " trgLang=\"\($0)\"" } ?? "")>
                  <file id="f1" original="\(original)" xml:space="preserve">

                """
        }
    }

    /// Writes a whole file, which appears under its name when all is written; see ``TMXWriter/write(file:header:body:)``.
    package static func write(
        file: String, header: XLIFFHeader, body: (inout XLIFFWriter) throws -> Void
    ) throws {
        try AtomicFile.write(file) { receive in
            var writer = XLIFFWriter(header: header, to: receive)
            try body(&writer)
            try writer.finish()
        }
    }

    /// Writes a segment. Its languages must be those of the header; targets are left out where that has none.
    /// Characters that XML cannot hold, such as U+0001, become U+FFFD.
    package mutating func write(_ segment: TranslationSegment) throws {
        count += 1
        var segment = segment
        if header.target == nil {
            segment.target = nil
            segment.matches = []
        }
        segment = segment.withState(header.version)
        switch header.version {
        case .v1: buffer += XLIFF1Unit(segment, header, number: count).xml
        case .v2: buffer += XLIFF2Unit(segment, header, number: count).xml
        }
        if buffer.utf8.count >= 1 << 16 { try flush() }
    }

    package mutating func finish() throws {
        switch header.version {
        case .v1: buffer += "    </body>\n  </file>\n</xliff>\n"
        case .v2:
            // A file must hold a unit or a group.
            if count == 0 { buffer += "    <group id=\"g1\"/>\n" }
            buffer += "  </file>\n</xliff>\n"
        }
        try flush()
    }

    private mutating func flush() throws {
        try receive(buffer)
        buffer = ""
    }
}
