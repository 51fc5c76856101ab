/// Writes units as XLIFF, which has one source and one target language.
package struct XLIFFUnitWriter: UnitWriter {
    private let header: XLIFFHeader
    private var writer: XLIFFWriter
    /// Units without a text in one of the two languages, which were not written.
    package private(set) var leftOut = 0

    /// Begins a document. `receive` gets it in pieces. A header without a target language lets no unit be written.
    package init(header: XLIFFHeader, to receive: @escaping (String) throws -> Void) {
        self.header = header
        writer = XLIFFWriter(header: header, to: receive)
    }

    /// Writes a whole file, which appears under its name when all is written; see ``TMXWriter/write(file:header:body:)``.
    package static func write(
        file: String, header: XLIFFHeader, body: (inout XLIFFUnitWriter) throws -> Void
    ) throws {
        try AtomicFile.write(file) { receive in
            var writer = XLIFFUnitWriter(header: header, to: receive)
            try body(&writer)
            try writer.finish()
        }
    }

    /// Writes a unit, once for each of its variants in the target language. A language matches by its primary tag
    /// where none is the same.
    package mutating func write(_ unit: ExchangeUnit) throws {
        let segments = unit.segments(header)
        if segments.isEmpty { leftOut += 1 }
        for segment in segments { try writer.write(segment) }
    }

    package mutating func finish() throws {
        try writer.finish()
    }
}
