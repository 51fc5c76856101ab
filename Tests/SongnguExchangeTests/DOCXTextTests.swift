import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct DOCXTextTests {
    static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }
    static func paragraph(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }

    func texts(_ body: String, _ parts: KeyValuePairs<String, String> = [:]) throws -> [String] {
        try DOCXText.read(bytes: try ZipFixture.docx(body, parts), name: "a.docx").map(\.text)
    }

    /// What stands in a document, and how it reads.
    @Test(arguments: [
        (run("Cảng ") + run("mở lại."), ["Cảng mở lại."]),
        (
            "<w:r><w:t xml:space=\"preserve\"> a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>",
            [" a\tb\nc\n"]
        ),
        (
            "<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>"
                + "<w:softHyphen/><w:t>c</w:t></w:r>", ["a\u{2011}b\u{AD}c"]
        ),
        ("<w:r><w:br w:type=\"page\"/><w:lastRenderedPageBreak/><w:t>a</w:t></w:r>", ["a"]),
        ("<w:r><w:sym w:font=\"Symbol\" w:char=\"F062\"/><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>", ["β→"]),
        (
            "<w:ins w:id=\"1\">\(run("new"))</w:ins><w:del w:id=\"2\"><w:r><w:delText>old</w:delText></w:r></w:del>"
                + "<w:moveFrom>\(run("x"))</w:moveFrom><w:moveTo>\(run("y"))</w:moveTo>", ["newy"]
        ),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" + run("seen"), ["seen"]),
        ("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r>", ["seen"]),
        ("<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>seen</w:t></w:r>", ["seen"]),
        ("<w:hyperlink r:id=\"rId1\" xmlns:r=\"r\">\(run("link"))</w:hyperlink>", ["link"]),
        (
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\(run("code"))"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("7"))"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run("."))", ["7."]
        ),
        ("<w:fldSimple w:instr=\"DATE\">\(run("today"))</w:fldSimple>", ["today"]),
        ("<w:ruby><w:rt>\(run("reading"))</w:rt><w:rubyBase>\(run("base"))</w:rubyBase></w:ruby>", ["base"]),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("click here"))</w:sdtContent></w:sdt>"
                + "<w:sdt><w:sdtPr/><w:sdtContent>\(run("form"))</w:sdtContent></w:sdt>", ["form"]
        ),
        ("<w:commentRangeStart w:id=\"1\"/>\(run("a"))<w:r><w:commentReference w:id=\"1\"/></w:r>", ["a"]),
    ])
    func runs(content: String, expected: [String]) throws {
        #expect(try texts("<w:p>\(content)</w:p><w:p/>") == expected)
    }

    @Test func textBoxesAreReadOnce() throws {
        let box = "<w:txbxContent>\(Self.paragraph("box 1"))\(Self.paragraph("box 2"))</w:txbxContent>"
        let body = """
            <w:p>\(Self.run("before "))<w:r><mc:AlternateContent>\
            <mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
            \(Self.run("after"))</w:p>\(Self.paragraph("end"))
            """
        #expect(try texts(body) == ["before after", "box 1", "box 2", "end"])
    }

    @Test func paragraphsWhoseMarkWasDeletedRunOn() throws {
        let deleted = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(Self.run("one "))</w:p>"
        #expect(try texts(deleted + Self.paragraph("two")) == ["one two"])
        #expect(try texts(deleted) == ["one "])
    }

    @Test func cellsAndNestedTables() throws {
        func cell(_ content: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
        }
        let inner = "<w:tbl><w:tr>\(cell(Self.paragraph("inner")))</w:tr></w:tbl>"
        let body = """
            <w:tbl><w:tr>\(cell(Self.paragraph("a"), "<w:gridSpan w:val=\"2\"/>"))\(cell(Self.paragraph("b")))</w:tr>\
            <w:tr><w:trPr><w:del w:id="1"/></w:trPr>\(cell(Self.paragraph("gone")))</w:tr>\
            <w:tr>\(cell(inner + Self.paragraph("c")))</w:tr></w:tbl>
            """
        let found = try DOCXText.read(bytes: try ZipFixture.docx(body), name: "a.docx")
        func at(_ table: Int, _ row: Int, _ column: Int, _ depth: Int = 0) -> DOCXParagraph.Cell {
            DOCXParagraph.Cell(table: table, row: row, column: column, depth: depth)
        }
        #expect(
            found == [
                DOCXParagraph("a", cell: at(0, 0, 0)), DOCXParagraph("b", cell: at(0, 0, 2)),
                DOCXParagraph("inner", cell: at(1, 0, 0, 1)), DOCXParagraph("c", cell: at(0, 1, 0)),
            ])
    }

    static let styles = """
        <w:styles xmlns:w="w"><w:style w:styleId="T"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="Mine"><w:name w:val="Crosshead"/><w:basedOn w:val="H"/></w:style>
        <w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style>
        <w:style w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>
        """

    @Test func stylesFootnotesAndHiddenStyles() throws {
        func styled(_ style: String, _ text: String) -> String {
            "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(Self.run(text))</w:p>"
        }
        let reference = "<w:p>\(Self.run("body"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        let level = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>\(Self.run("outline"))</w:p>"
        let body =
            styled("T", "title") + styled("Mine", "crosshead") + styled("L", "item") + styled("Ghost", "hidden")
            + reference + level
        let notes = """
            <w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0">\(Self.paragraph("---"))</w:footnote>
            <w:footnote w:id="1">\(Self.paragraph("unused"))</w:footnote>
            <w:footnote w:id="2">\(Self.paragraph("note"))</w:footnote></w:footnotes>
            """
        let bytes = try ZipFixture.docx(body, ["word/styles.xml": Self.styles, "word/footnotes.xml": notes])
        #expect(
            try DOCXText.read(bytes: bytes, name: "a") == [
                DOCXParagraph("title", style: .title), DOCXParagraph("crosshead", style: .heading(2)),
                DOCXParagraph("item", style: .listItem), DOCXParagraph("body"),
                DOCXParagraph("outline", style: .heading(1)), DOCXParagraph("note", style: .footnote),
            ])
    }

    @Test func anotherPrefixThanWord() throws {
        let document =
            "<ns0:document xmlns:ns0=\"w\"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val=\"1\"/></ns0:pPr>"
            + "<ns0:r><ns0:t>a</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>"
        let bytes = try ZipFixture.archive([("word/document.xml", Array(document.utf8))])
        #expect(try DOCXText.read(bytes: bytes, name: "a") == [DOCXParagraph("a", style: .heading(2))])
    }

    /// Bytes that are no document, and a word of what to do.
    @Test(
        arguments: [
            (Array("%PDF-1.7".utf8), "a PDF is not read"),
            (Array("{\\rtf1".utf8), "save it as .docx"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00], "(.doc)"),
            (
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] },
                "has a password"
            ),
            (Array("PK\u{3}\u{4}broken".utf8), "damaged"),
            ([], "the file is empty"),
            (Array("plain".utf8), "not a .docx document"),
        ] as [([UInt8], String)])
    func otherFiles(bytes: [UInt8], reason: String) {
        expectInvalid(bytes, reason)
    }

    @Test(arguments: [
        ("content.xml", "OpenDocument"), ("xl/workbook.xml", "Excel"), ("a.txt", "without a Word document"),
        ("../word/document.xml", "without a Word document"),
    ])
    func otherArchives(part: String, reason: String) throws {
        expectInvalid(try ZipFixture.archive([(part, [0x78])]), reason)
    }

    @Test func damagedDocuments() throws {
        let whole = try ZipFixture.docx(Self.paragraph((0..<4000).map { "\($0 * $0 % 9973) " }.joined()))
        expectInvalid(Array(whole.dropLast(whole.count / 2)), "damaged")
        var flipped = whole
        flipped[whole.count / 2] ^= 0xFF
        expectInvalid(flipped, "damaged")
        expectInvalid(try ZipFixture.docx("<w:p>"), "damaged")
        expectInvalid(try ZipFixture.docx("<w:p>&nbsp;</w:p>"), "damaged")
    }

    @Test func zipBombIsNotUnpacked() throws {
        let spaces = [UInt8](repeating: 0x20, count: 24 << 20)
        let bytes = try ZipFixture.archive([("word/document.xml", spaces)])
        #expect(bytes.count < 100_000)
        expectInvalid(bytes, "zip bomb")
    }

    private func expectInvalid(_ bytes: [UInt8], _ reason: String, _ place: SourceLocation = #_sourceLocation) {
        #expect(sourceLocation: place) {
            try DOCXText.read(bytes: bytes, name: "a.docx")
        } throws: { error in
            guard case ExchangeError.invalid("a.docx", nil, let found) = error else { return false }
            return found.contains(reason)
        }
    }

    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "x"])
    func anyCountOfColumnsIsRead(count: String) throws {
        func cell(_ text: String) -> String {
            "<w:tc><w:tcPr><w:gridSpan w:val=\"\(count)\"/></w:tcPr>\(Self.paragraph(text))</w:tc>"
        }
        let row = "<w:tr><w:trPr><w:gridBefore w:val=\"\(count)\"/></w:trPr>\(cell("a"))\(cell("b"))</w:tr>"
        #expect(try texts("<w:tbl>\(row)</w:tbl>") == ["a", "b"])
    }
}
