import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct DOCXTableTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    static let units = [
        ExchangeUnit(
            id: "41", status: .approved, annotations: [Annotation(.note, "one\ntwo"), Annotation(.note, "three")],
            variants: [Variant("en", " \"Ports\" <&> \t reopened\n"), Variant("vi", "Cảng\n“mở”\u{A0}lại… 😀")]),
        ExchangeUnit(variants: [Variant("en", "a"), Variant("vi", "b")]),
    ]

    @Test func whatIsWrittenIsReadBack() throws {
        #expect(try folder.roundTrip(Self.units, .docx, files: ["a.docx"]) == Self.units.map { .unit($0) })
        #expect(try folder.names == ["a.docx"])
    }

    /// With a CR in its text, LibreOffice shows no table.
    @Test func carriageReturnsBecomeLineBreaks() throws {
        let items = try folder.roundTrip([unit("a\r\nb\rc\n\rd", "x")], .docx, files: ["a.docx"])
        #expect(items == [.unit(unit("a\nb\nc\n\nd", "x"))])
    }

    @Test func equalUnitsMakeEqualFiles() throws {
        for name in ["a.docx", "b.docx"] { _ = try folder.roundTrip(Self.units, .docx, files: [name]) }
        let files = try ["a.docx", "b.docx"].map { try Data(contentsOf: folder.url.appendingPathComponent($0)) }
        #expect(files[0] == files[1])
    }

    @Test func whatWasThereStaysWhenWritingFails() throws {
        struct Broken: Error {}
        let file = try folder.write("before", to: "a.docx")
        #expect(throws: Broken.self) { try DOCXTableWriter.write(file: file) { _ in throw Broken() } }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "before")
        #expect(try folder.names == ["a.docx"])
    }

    func read(_ rows: [[String]], _ languages: [LanguageTag] = []) throws -> [ExchangeItem] {
        let cells = rows.map { row in
            "<w:tr>" + row.map { "<w:tc>\($0.isEmpty ? "<w:p/>" : $0)</w:tc>" }.joined() + "</w:tr>"
        }
        let file = try folder.write(try ZipFixture.docx("<w:tbl>\(cells.joined())</w:tbl>"), to: "a.docx")
        return try items(DOCXTableReader(file: file, languages: languages))
    }

    /// As Word leaves what editors typed, changed with tracking, and broke into paragraphs.
    @Test func correctedTables() throws {
        let p = DOCXTextTests.paragraph
        let head = ["No.", "English (en)", "Tiếng Việt (vi)", "Status", "Note"].map(p)
        let changed =
            "<w:p><w:del w:id=\"1\"><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins w:id=\"2\">"
            + DOCXTextTests.run("mới") + "</w:ins></w:p>"
        let items = try read([
            head, [p("7"), p("new"), changed, p("Approved"), p("ok")],
            [p("8"), p("two"), p("hai") + p("dòng") + "<w:p/>", "", ""], head, [p("9"), p("three"), "", "", ""],
            ["", "", "", "", ""], [p("5."), p("five"), p("năm"), "", ""],
        ])
        var first = unit("new", "mới", id: "7")
        first.status = .approved
        first.annotations = [Annotation(.note, "ok")]
        #expect(
            items == [
                .unit(first), .unit(unit("two", "hai\ndòng", id: "8")),
                .skipped(SkippedUnit(file: folder.path("a.docx"), line: 5, id: "9", reason: "no text in vi")),
                .unit(unit("five", "năm")),
            ])
    }

    @Test func columnsByToldLanguages() throws {
        let p = DOCXTextTests.paragraph
        let rows = [["Source", "Target"].map(p), ["a", "b"].map(p)]
        #expect(try read(rows, ["en", "vi"]) == [.unit(unit("a", "b"))])
        #expect(throws: ExchangeError.self) { try read(rows) }
    }

    @Test func documentWithoutATableOfUnitsIsAnError() throws {
        let p = DOCXTextTests.paragraph
        #expect {
            try read([["Name", "Phone"].map(p)])
        } throws: { error in
            "\(error)".contains("no table whose first row names languages")
        }
    }
}
