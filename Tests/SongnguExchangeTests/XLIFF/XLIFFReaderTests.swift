import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct XLIFFReaderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    func read(_ text: String) throws -> [TranslationItem] {
        try readSegments(try folder.write(text, to: "a.xlf"))
    }

    /// "id|source|target|status" of each segment.
    static func summary(_ items: [TranslationItem]) -> [String] {
        items.segments.map { segment in
            [
                segment.id, segment.source.text, segment.target?.text, segment.status?.rawValue,
                segment.isTranslatable ? nil : "kept",
            ]
            .map { $0 ?? "-" }.joined(separator: "|")
        }
    }

    @Test(arguments: [
        (
            XLIFFSamples.trados,
            [
                "a-1/1|Rain fell.|Mưa rơi.|approved|-", "a-1/2|It stopped.|Mưa tạnh.|rejected|-",
                "a-1/3|Then came sun.|-|-|-",
            ]
        ),
        (XLIFFSamples.memoQ, ["1|A storm.|Một cơn bão.|approved|-", "2|Calm.|-|draft|-"]),
        (
            XLIFFSamples.okapi,
            ["tu1/0|Go home now|Về nhà ngay|approved|-", "tu2|Close|-|-|-", "tu3|Open door|Mở cửa|rejected|-"]
        ),
        (
            XLIFFSamples.second,
            [
                "u1/s1|Rain fell.|Mưa rơi.|approved|-", "u1/2|Then sun.|Rồi nắng.|draft|-",
                "u1/3|Soon night fell.|-|-|-", "u2|X1|X1|-|kept",
            ]
        ),
    ])
    func segments(text: String, expected: [String]) throws {
        let items = try read(text)
        #expect(Self.summary(items) == expected)
        #expect(items.count == expected.count)
    }

    @Test func codesAndAnnotationsOfXLIFF1() throws {
        let segments = try read(XLIFFSamples.okapi).segments
        #expect(
            segments[0].source.codes == [
                InlineCode(offset: 3, role: .open, element: "bx", attributes: ["id": "1", "rid": "1"]),
                InlineCode(offset: 7, role: .close, element: "ex", attributes: ["id": "2", "rid": "1"]),
                InlineCode(offset: 8, role: .alone, element: "x", attributes: ["id": "3"]),
            ])
        #expect(segments[0].original == "a.html")
        #expect(
            segments[0].annotations == [
                Annotation(.attribute, name: "resname", "title"), Annotation(.attribute, name: "approved", "yes"),
                Annotation(.attribute, name: "maxwidth", "40"),
            ])
        #expect(
            segments[2].annotations == [
                Annotation(
                    .property, name: "x-po-autocomment", "menu",
                    attributes: ["context-group": "po-entry", "purpose": "information"]),
                Annotation(
                    .property, name: "linenumber", "7",
                    attributes: ["context-group": "po-entry", "purpose": "information"]),
                Annotation(.property, name: "k", "v", attributes: ["prop-group": "p"]),
                Annotation(.note, "careful", attributes: ["priority": "2", "xml:lang": "en"]),
            ])
        let memoQ = try read(XLIFFSamples.memoQ).segments
        #expect(memoQ[0].target?.annotations == [Annotation(.note, "kiểm lại", attributes: ["from": "lan"])])
        #expect(memoQ[0].source.codes.map(\.data) == ["{}", "{}", "<mq:ch val=\"x\"/>"])
    }

    @Test func codesAndAnnotationsOfXLIFF2() throws {
        let segments = try read(XLIFFSamples.second).segments
        #expect(
            segments[0].source.codes == [
                InlineCode(
                    offset: 5, role: .open, element: "pc",
                    attributes: ["id": "1", "type": "fmt", "subType": "xlf:b"], data: "<b>"),
                InlineCode(offset: 9, role: .close, element: "pc", data: "</b>"),
            ])
        #expect(
            segments[0].annotations == [
                Annotation(.attribute, name: "name", "first"), Annotation(.attribute, name: "fs:fs", "p"),
                Annotation(.property, name: "name", "Desk", attributes: ["category": "client"]),
                Annotation(.note, "one", attributes: ["category": "a", "priority": "2"]),
            ])
        #expect(
            segments[0].target?.annotations == [
                Annotation(.attribute, name: "state", "reviewed"), Annotation(.note, "two"),
            ])
        #expect(segments[1].source.codes.map(\.data) == ["<b>", "{0}", "</b>"])
        #expect(segments[2].source.codes.map(\.element) == ["cp", "sm", "em"])
    }

    @Test func halfTranslatedFileIsNoFault() throws {
        let file = try folder.write(XLIFFSamples.memoQ, to: "a.xlf")
        let items = try readXLIFFUnits(file)
        #expect(items.units.map { $0.variants.map(\.language.rawValue) } == [["en", "vi"]])
        #expect(items.skipped == [])
        #expect(items.last == .untranslated(id: "2", line: 12))
    }

    @Test(arguments: [
        (
            "<file source-language='en' target-language='vi'><body><trans-unit id='1'><target>x</target></trans-unit></body></file>",
            "it has no source"
        ),
        (
            "<file target-language='vi'><body><trans-unit id='1'><source>x</source></trans-unit></body></file>",
            "neither it nor its file names the source language"
        ),
        (
            "<file source-language='en'><body><trans-unit id='1'><source>x</source><target>y</target></trans-unit></body></file>",
            "neither it nor its file names the target language"
        ),
        (
            "<file source-language='en' target-language='vi'><body><trans-unit id='1'><source/><target>y</target></trans-unit></body></file>",
            "the source has no text, but the target has"
        ),
    ])
    func badUnitsAreSkippedAndNamed(body: String, reason: String) throws {
        let file = try folder.write("<xliff version='1.2'>\n\(body)</xliff>", to: "a.xlf")
        #expect(
            try readSegments(file) == [.skipped(SkippedUnit(file: file, line: 2, id: "1", reason: reason))])
    }

    @Test func prefixesAreTheFilesOwn() throws {
        let text = """
            <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file source-language="en" \
            target-language="VI"><x:body><x:trans-unit id="1"><x:source>a<x:g id="1">b</x:g></x:source>\
            <x:target>c</x:target></x:trans-unit></x:body></x:file></x:xliff>
            """
        let segment = try #require(try read(text).segments.first)
        #expect(segment.source.codes.map(\.element) == ["g", "g"])
        #expect(segment.target == .init("vi", "c"))
    }

    @Test(arguments: [
        ("<tmx/>", "<xliff>", "tmx"),
        ("<xliff version='3.0'/>", "XLIFF 1.0 to 1.2, 2.0 or 2.1", "xliff version=\"3.0\""),
    ])
    func otherFilesAreNotXLIFF(text: String, expected: String, found: String) throws {
        let file = try folder.write(text, to: "a.xlf")
        #expect(throws: ExchangeError.wrongFormat(file: file, line: 1, expected: expected, found: found)) {
            try XLIFFReader(file: file)
        }
    }

    @Test(arguments: XLIFFSamples.all) func truncatedAnywhereIsAnError(tool: String, text: String) throws {
        let data = Data(text.utf8)
        for length in stride(from: 0, to: data.count - 10, by: 11) {
            let file = try folder.write(data.prefix(length), to: "a.xlf")
            #expect(throws: ExchangeError.self) { try readXLIFFUnits(file) }
        }
    }

    /// Starts and ends that do not fit, crossing pairs, and segments with notes by the thousand.
    @Test func manyCodesInOneUnitTakeNoLonger() throws {
        func unit(_ source: String, _ rest: String = "") -> String {
            """
            <xliff version="1.2"><file source-language="en" target-language="vi"><body><trans-unit id="1">\
            <source>x</source><seg-source>\(source)</seg-source><target>\(source)</target>\(rest)</trans-unit></body>\
            </file></xliff>
            """
        }
        let count = 3000
        let starts = (0..<count).map { "<bx id=\"\($0)\"/>" }.joined()
        let ends = (0..<count).map { "<ex id=\"\($0)\"/>" }.joined()
        let marks = (0..<count).map { "<mrk mtype=\"seg\" mid=\"\($0)\">x</mrk>" }.joined()
        let crossing = "<mrk mtype=\"seg\" mid=\"1\">x\(starts)\(ends)</mrk>"
        #expect(try read(unit(crossing)).segments.map(\.source.codes.count) == [2 * count])
        let segments = try read(unit(marks)).count
        #expect(segments == count)
        let segment = try #require(try read(unit(crossing)).segments.first)
        for version in [XLIFFVersion.v1, .v2] {
            let header = XLIFFHeader(version: version, source: "en", target: "vi", original: "a")
            try XLIFFWriter.write(file: folder.path("b.xlf"), header: header) { try $0.write(segment) }
            #expect(try readSegments(folder.path("b.xlf")).segments.map(\.source.codes.count) == [2 * count])
        }
        let notes = String(repeating: "<note>n</note>", count: 500)
        #expect {
            try read(unit(marks, notes))
        } throws: { error in
            if case ExchangeError.tooLarge = error { true } else { false }
        }
    }
}
