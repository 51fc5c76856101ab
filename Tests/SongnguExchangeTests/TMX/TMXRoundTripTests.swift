import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct TMXRoundTripTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    func write(_ units: [ExchangeUnit]) throws -> String {
        let file = folder.path("written.tmx")
        try TMXWriter.write(file: file, header: TMXHeader(sourceLanguage: nil)) { writer in
            for unit in units { try writer.write(unit) }
        }
        return file
    }

    @Test(arguments: ToolSamples.all) func whatAToolWroteStaysAsItIs(tool: String, text: String) throws {
        let units = try readAll(try folder.write(text)).units
        #expect(!units.isEmpty)
        let file = try write(units)
        #expect(try readAll(file).units == units)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(try Data(contentsOf: URL(fileURLWithPath: try write(try readAll(file).units))) == bytes)
    }

    /// Segments as they stand in the file, which are written back to the byte.
    @Test(arguments: [
        "<bpt i=\"1\">&lt;b&gt;</bpt>Nga<ept i=\"1\">&lt;/b&gt;</ept>",
        "<bpt i=\"1\">a</bpt><bpt i=\"2\">b</bpt>Nga<ept i=\"1\">/a</ept> và<ept i=\"2\">/b</ept>",
        "Nga<ph x=\"1\">{0}</ph> và <it pos=\"begin\" x=\"2\">[i]</it>Mỹ<it pos=\"end\" x=\"2\">[/i]</it>",
        "<hi type=\"b\">Nga</hi> và <hi>Mỹ <hi>nói</hi></hi><hi></hi>",
        "Nga <ph>&lt;a t=\"<sub>nước <bpt i=\"1\">b</bpt>lớn<ept i=\"1\"></ept></sub>\"&gt;</ph>nói<ut>x</ut>",
        "<ph>a<sub>b<ph>c<sub>d</sub></ph>e</sub>f<sub></sub></ph><ph>g</ph>",
        "<bpt i=\"1\">x<sub type=\"t\">y</sub></bpt>z<ept i=\"1\"><sub>w</sub>v</ept>",
        " <ph assoc=\"p\"></ph> Nga  \n ",
    ])
    func segmentsAreWrittenAsTheyWere(segment: String) throws {
        let units = try readAll(try folder.write(tmx(segment: segment))).units
        let written = try String(contentsOfFile: try write(units), encoding: .utf8)
        #expect(written.contains("<tuv xml:lang=\"vi\"><seg>\(segment)</seg></tuv>"))
    }

    /// Codes of XLIFF, and how TMX has them.
    @Test(
        arguments: [
            (
                [
                    InlineCode(offset: 0, role: .open, element: "g", attributes: ["id": "5", "ctype": "bold"]),
                    InlineCode(offset: 3, role: .close, element: "g"),
                ],
                "<bpt i=\"1\" type=\"bold\" x=\"5\"></bpt>Nga<ept i=\"1\"></ept>"
            ),
            ([InlineCode(offset: 3, role: .alone, element: "x", attributes: ["id": "a"])], "Nga<ph></ph>"),
            (
                [InlineCode(offset: 1, role: .open, element: "sc", attributes: ["id": "1"], data: "<b>")],
                "N<it pos=\"begin\" x=\"1\">&lt;b&gt;</it>ga"
            ),
            // Outside the text, and not in order.
            (
                [
                    InlineCode(offset: 9, role: .alone, element: "ph"),
                    InlineCode(offset: -1, role: .alone, element: "ph"),
                ],
                "Nga<ph></ph><ph></ph>"
            ),
            ([InlineCode(offset: 0, role: .close, element: "hi")], "<it pos=\"end\"></it>Nga"),
            ([InlineCode(offset: 0, role: .open, element: "sub")], "Nga"),
        ] as [([InlineCode], String)])
    func codesOfOtherFormats(codes: [InlineCode], expected: String) {
        #expect(TMXMarkup.segment(Variant(language: "vi", text: "Nga", codes: codes)) == expected)
    }

    @Test func codeWithinACharacterMovesBeforeIt() {
        let code = InlineCode(offset: 2, role: .alone, element: "ph")
        #expect(TMXMarkup.segment(Variant(language: "vi", text: "aế", codes: [code])) == "a<ph></ph>ế")
    }

    @Test(arguments: 0..<20) func randomUnits(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let units = (0..<40).map { _ in RandomUnits.unit(&generator) }
        #expect(try readAll(try write(units)) == units.map { .unit($0) })
    }
}
