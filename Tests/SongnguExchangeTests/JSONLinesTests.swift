import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct JSONLinesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    static let date = Date(timeIntervalSince1970: 1_795_424_400)

    static let full = ExchangeUnit(
        id: "7", created: date, createdBy: "lan", changed: date, changedBy: "minh", status: .draft, kind: .quote,
        context: SegmentContext(before: "b", after: nil),
        annotations: [
            Annotation(.note, "n\u{2028}", attributes: ["xml:lang": "vi"]), Annotation(.property, name: "x", ""),
            Annotation(.attribute, name: "usagecount", "3"),
        ],
        variants: [
            Variant(
                language: "vi", text: "Cảng/\"mở\"\n\u{0}",
                codes: [
                    InlineCode(offset: 0, role: .open, element: "bpt", attributes: ["i": "1"], data: "<b>"),
                    InlineCode(offset: 5, role: .close, element: "ept"),
                ],
                annotations: [Annotation(.note, "v")]),
            Variant("en", "Ports"), Variant("en", "Harbours"),
        ])

    @Test func everythingIsReadBack() throws {
        let units = [Self.full, unit("a", "b")]
        #expect(try folder.roundTrip(units, .jsonl) == units.map { .unit($0) })
    }

    @Test func writesAnObjectALine() throws {
        let file = folder.path("a.jsonl")
        try JSONLinesWriter.write(file: file) { writer in
            try writer.write(
                ExchangeUnit(
                    id: "7", created: Self.date, annotations: [Annotation(.note, "n")],
                    variants: [Variant("en", "a/b"), Variant("vi", "c\nd")]))
        }
        #expect(
            try String(contentsOfFile: file, encoding: .utf8) == """
                {"annotations":[{"kind":"note","value":"n"}],"created":"2026-11-23T09:00:00Z","id":"7",\
                "variants":[{"language":"en","text":"a/b"},{"language":"vi","text":"c\\nd"}]}

                """)
    }

    @Test(
        arguments: [
            (#"{"en": "Ports", "vi": "Cảng"}"#, []),
            (#" {"vi":"Cảng","en":"Ports"} "#, ["en", "vi"]),
            (#"{"source": "Ports", "target": "Cảng"}"#, ["en", "vi"]),
            (#"{"translation": {"en": "Ports", "vi": "Cảng"}}"#, []),
            (#"{"translation": {"vi": "Cảng", "en": "Ports", "fr": null}}"#, []),
            (#"{"variants": [{"lang": "en", "text": "Ports"}, {"language": "vi", "text": "Cảng"}]}"#, []),
        ] as [(String, [LanguageTag])])
    func simpleForms(line: String, languages: [LanguageTag]) throws {
        let file = try folder.write("\u{FEFF}\(line)\r\n\n", to: "a.jsonl")
        #expect(try items(JSONLinesReader(file: file, languages: languages)) == [.unit(unit("Ports", "Cảng"))])
    }

    @Test func otherKeysBecomeProperties() throws {
        let line = #"{"en":"a","vi":"b","id":5,"score":0.5,"ok":true,"status":"approved","note":"n","list":[1]}"#
        let file = try folder.write(line, to: "a.jsonl")
        var expected = unit("a", "b", id: "5")
        expected.status = .approved
        expected.annotations = [
            Annotation(.note, "n"), Annotation(.property, name: "ok", "true"),
            Annotation(.property, name: "score", "0.5"),
        ]
        #expect(try items(JSONLinesReader(file: file)) == [.unit(expected)])
    }

    @Test(
        arguments: [
            ("{\"en\": \"a\"", nil, "not valid JSON: an object a line is expected"),
            ("[1]", nil, "not a JSON object"),
            (#"{"id": "x", "en": "a"}"#, "x", "fewer than two languages"),
            (#"{"en": "a", "vi": " "}"#, nil, "no text in vi"),
            (#"{"en": "a", "vi": ["b"]}"#, nil, "the value of \"vi\" is no text"),
            (
                #"{"source": "a", "target": "b"}"#, nil,
                "\"source\": name the languages of source and target, such as en,vi"
            ),
            (#"{"variants": {}}"#, nil, "\"variants\" is no list"),
            (#"{"variants": [{"text": "a"}]}"#, nil, "variants[0] has no language"),
            (
                #"{"variants": [{"language": "en", "text": "a", "codes": [{"offset": 2, "role": "open"}]}]}"#, nil,
                "the offset of variants[0].codes[0] lies outside of the text"
            ),
            (
                #"{"variants": [], "annotations": [{}]}"#, nil,
                "annotations[0] has no kind (note, property, attribute) or no value"
            ),
        ] as [(String, String?, String)])
    func badLinesAreSkippedAndNamed(line: String, id: String?, reason: String) throws {
        let file = try folder.write("\n\(line)\n{\"en\":\"a\",\"vi\":\"b\"}", to: "a.jsonl")
        let found = try items(JSONLinesReader(file: file))
        #expect(
            found == [.skipped(SkippedUnit(file: file, line: 2, id: id, reason: reason)), .unit(unit("a", "b"))])
    }
}
