import Foundation
import SongnguText

/// The fixed parts of a document with a bilingual table.
enum DOCXTemplate {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// All parts but the document, in the order they are packed.
    static let parts: [(name: String, text: String)] = [
        (
            "[Content_Types].xml",
            declaration + """
                <Types xmlns="\(package)/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="\(type("document.main"))"/>
                <Override PartName="/word/styles.xml" ContentType="\(type("styles"))"/>
                </Types>
                """
        ),
        ("_rels/.rels", relationship("officeDocument", "word/document.xml")),
        ("word/_rels/document.xml.rels", relationship("styles", "styles.xml")),
        (
            "word/styles.xml",
            declaration + """
                <w:styles xmlns:w="\(word)"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault>\
                <w:pPrDefault/></w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
                </w:styles>
                """
        ),
    ]

    private static func type(_ part: String) -> String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(part)+xml"
    }

    private static func relationship(_ kind: String, _ target: String) -> String {
        declaration + """
            <Relationships xmlns="\(package)/relationships">\
            <Relationship Id="rId1" Type="\(office)/\(kind)" Target="\(target)"/></Relationships>
            """
    }

    /// Between the margins of a landscape A4 page, in twentieths of a point.
    private static let width = 15_400
    private static let narrow = (number: 1_000, status: 1_200, note: 2_400)

    /// Of all columns: number, a text for each language, status and note.
    private static func widths(_ languages: Int) -> [Int] {
        let text = (width - narrow.number - narrow.status - narrow.note) / max(languages, 1)
        return [narrow.number] + Array(repeating: text, count: languages) + [narrow.status, narrow.note]
    }

    /// A row of cells.
    static func row(_ cells: [String], isHead: Bool = false) -> String {
        let sized = zip(cells, widths(cells.count - 3)).map { cell, width in
            "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(cell)</w:tc>"
        }
        let properties = "<w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
        return "<w:tr>\(properties)\(sized.joined())</w:tr>\n"
    }

    /// Up to the first row of units.
    static func begin(languages: [LanguageTag]) -> String {
        let widths = widths(languages.count)
        let borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>" }.joined()
        let names = ["#"] + languages.map(LanguageNames.title) + ["Status", "Note"]
        let head = row(names.map { cell([$0], isHead: true) }, isHead: true)
        return declaration + """
            <w:document xmlns:w="\(word)"><w:body>
            <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblBorders>\(borders)</w:tblBorders>\
            <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/>\
            <w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>\
            \(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>
            \(head)
            """
    }

    static let end = """
        </w:tbl><w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
        <w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720" w:header="360" w:footer="360" w:gutter="0"/>\
        </w:sectPr></w:body></w:document>

        """

    /// The content of a cell: a paragraph for each text.
    static func cell(_ texts: [String], language: LanguageTag? = nil, isHead: Bool = false) -> String {
        let paragraphs = (texts.isEmpty ? [""] : texts).map { text in
            let isRightToLeft = language.map { Self.rightToLeft.contains($0.primary) } ?? false
            var properties = isHead ? "<w:b/>" : ""
            if isRightToLeft { properties += "<w:rtl/>" }
            if let tag = language.map(locale) {
                properties += "<w:lang w:val=\"\(tag)\" w:eastAsia=\"\(tag)\" w:bidi=\"\(tag)\"/>"
            }
            let direction = isRightToLeft ? "<w:pPr><w:bidi/></w:pPr>" : ""
            return text.isEmpty
                ? "<w:p>\(direction)</w:p>"
                : "<w:p>\(direction)<w:r><w:rPr>\(properties)</w:rPr>\(run(text))</w:r></w:p>"
        }
        return paragraphs.joined()
    }

    private static let rightToLeft: Set<String> = ["ar", "fa", "he", "ps", "ur", "yi"]

    /// The content of a run: line ends and tabs have elements of their own.
    private static func run(_ text: String) -> String {
        var result = ""
        var part = String.UnicodeScalarView()
        func flush() {
            if !part.isEmpty { result += "<w:t xml:space=\"preserve\">\(XMLEscape.text(String(part)))</w:t>" }
            part = String.UnicodeScalarView()
        }
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            // LibreOffice takes a CR within text for the end of the paragraph, and of the table.
            case "\r", "\n":
                flush()
                if !(scalar == "\n" && previous == "\r") { result += "<w:br/>" }
            case "\t":
                flush()
                result += "<w:tab/>"
            default: part.append(scalar)
            }
        }
        flush()
        return result
    }

    /// Word knows languages with their region: "vi" is "vi-VN".
    private static func locale(_ tag: LanguageTag) -> String {
        let parts = tag.rawValue.split(separator: "-")
        guard let primary = parts.first else { return tag.rawValue }
        let told = parts.dropFirst().first { $0.count == 2 }.map { $0.uppercased() }
        let likely = Locale.Language(identifier: Locale.Language(identifier: String(primary)).maximalIdentifier).region
        let region = told ?? likely?.identifier
        return XMLEscape.attribute(primary + (region.map { "-\($0)" } ?? ""))
    }
}
