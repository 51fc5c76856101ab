import Foundation
import SongnguText

/// Reads a TMX file (1.1 to 1.4b) unit by unit; no more than one unit is held at a time.
///
/// Elements within segments become codes (see ``InlineReader``); the text of `hi` and `sub` is the segment's, and white
/// space is kept as it is. Attributes without a field of their own, properties and notes become annotations of the unit
/// or of the variant they stand at. Stamps that stand at variants only, as OmegaT and Trados write them, are the unit's
/// too. What properties of OmegaT, Trados, memoQ and others say of status and context is taken over; notes and
/// properties of the header are passed over.
package final class TMXReader: UnitReader {
    package let header: TMXHeader
    private let xml: XMLReader

    /// Opens a file and reads its header. Throws ``ExchangeError``.
    package init(file: String) throws {
        xml = try XMLReader(file: file)
        header = try Self.header(xml)
    }

    package var bytesRead: Int { xml.bytesRead }

    package func next() throws -> ExchangeItem? {
        while let event = try xml.next() {
            guard case .start(let name) = event, name == "tu" else { continue }
            xml.setInUnit(true)
            defer { xml.setInUnit(false) }
            var parser = TMXUnitParser(xml, source: header.sourceLanguage)
            return try parser.read()
        }
        return nil
    }

    /// Reads up to the start of the body.
    private static func header(_ xml: XMLReader) throws -> TMXHeader {
        var header = TMXHeader(sourceLanguage: nil)
        var isRoot = true
        while let event = try xml.next() {
            guard case .start(let name) = event else { continue }
            if isRoot, name != "tmx" {
                throw ExchangeError.wrongFormat(file: xml.file, line: xml.line, expected: "<tmx>", found: name)
            }
            isRoot = false
            if name == "header" { header = TMXHeader(attributes: xml.attributes()) }
            if name == "body" { return header }
        }
        return header
    }
}

extension TMXHeader {
    fileprivate init(attributes: [XMLAttribute]) {
        let source = attributes["srclang"] ?? "*all*"
        self.init(
            sourceLanguage: source == "*all*" ? nil : LanguageTag(tmx: source),
            tool: attributes["creationtool"] ?? "", toolVersion: attributes["creationtoolversion"] ?? "",
            adminLanguage: LanguageTag(tmx: attributes["adminlang"] ?? "en"),
            segmentType: attributes["segtype"] ?? "", dataType: attributes["datatype"] ?? "",
            originalFormat: attributes["o-tmf"] ?? "")
    }
}

extension LanguageTag {
    /// A tag as TMX files have it; some tools write "en_US".
    init(tmx tag: String) {
        self.init(tag.utf8.contains(UInt8(ascii: "_")) ? tag.replacing("_", with: "-") : tag)
    }
}
