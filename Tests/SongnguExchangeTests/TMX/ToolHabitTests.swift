import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

/// What is special to the memories of other tools.
@Suite struct ToolHabitTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    func read(_ text: String) throws -> [ExchangeUnit] {
        let items = try readAll(try folder.write(text))
        #expect(items.skipped == [])
        return items.units
    }

    static func date(_ text: String) -> Date? { TMXDate.date(of: text) }

    @Test func omegaT() throws {
        let units = try read(ToolSamples.omegaT)
        #expect(
            units == [
                ExchangeUnit(
                    created: Self.date("20260101T030405Z"), createdBy: "minh", changed: Self.date("20260102T030405Z"),
                    changedBy: "lan",
                    variants: [
                        .init("en-us", "The bridge <b0>opened</b0>."),
                        Variant(
                            language: "vi", text: "Cây cầu đã <b0>khánh thành</b0>.",
                            annotations: [
                                Annotation(.attribute, name: "changeid", "lan"),
                                Annotation(.attribute, name: "changedate", "20260102T030405Z"),
                                Annotation(.attribute, name: "creationid", "minh"),
                                Annotation(.attribute, name: "creationdate", "20260101T030405Z"),
                            ]),
                    ]),
                ExchangeUnit(
                    context: SegmentContext(before: "The bridge opened.", after: nil),
                    annotations: [
                        Annotation(.property, name: "file", "story.txt"),
                        Annotation(.property, name: "prev", "The bridge opened."),
                        Annotation(.property, name: "next", ""), Annotation(.note, "seen by the editor"),
                    ],
                    variants: [.init("en-us", "Traffic is light."), .init("vi", "Xe cộ thưa thớt.")]),
            ])
    }

    @Test func trados() throws {
        let unit = try #require(try read(ToolSamples.trados).first)
        #expect(unit.status == .approved)
        #expect(unit.changedBy == "DESK\\minh")
        #expect(unit.property("x-ConfirmationLevel") == "ApprovedSignOff")
        #expect(unit.annotations.filter { $0.name == "x-Context" }.map(\.value) == ["-123, 456", "0, 0"])
        #expect(
            unit.annotations(.attribute) == [
                Annotation(.attribute, name: "lastusagedate", "20260105T030405Z"),
                Annotation(.attribute, name: "usagecount", "3"),
            ])
        #expect(unit.variants.map(\.text) == ["See page .", "Xem trang ."])
        #expect(
            unit.variants[1].codes == [
                InlineCode(
                    offset: 4, role: .open, element: "bpt", attributes: ["i": "1", "type": "457", "x": "1"]),
                InlineCode(offset: 9, role: .close, element: "ept", attributes: ["i": "1"]),
                InlineCode(offset: 10, role: .alone, element: "ph", attributes: ["x": "2", "type": "Number"]),
            ])
    }

    @Test func memoQ() throws {
        let unit = try #require(try read(ToolSamples.memoQ).first)
        #expect(unit.context == SegmentContext(before: "Rain & wind.", after: "It stopped."))
        // It would not be written the same, as the code in it is not kept.
        #expect(unit.variants[0].annotations.map(\.name) == ["x-context-pre", "x-context-post"])
        #expect(unit.annotations.map(\.name) == ["client", "x-document"])
    }

    @Test func okapi() throws {
        let unit = try #require(try read(ToolSamples.okapi).first)
        #expect(unit.variants.map(\.language.rawValue) == ["vi", "en", "fr"])
        #expect(unit.variants[1].text == "Click here Home Nonow.")
        #expect(
            unit.variants[1].codes.map { "\($0.offset) \($0.role) \($0.element) \($0.data)" } == [
                "6 open hi ", "10 alone it <i>", "10 close hi ", "11 alone ph <a title=\"", "11 open sub ",
                "16 alone ph *", "16 close sub \" alt=\"", "16 open sub ", "18 close sub \">", "21 alone ut [u]",
            ])
        #expect(
            unit.annotations == [
                Annotation(.attribute, name: "srclang", "vi"),
                Annotation(
                    .property, name: "Txt::FileName", "a.html", attributes: ["xml:lang": "en", "o-encoding": "utf-8"]),
                Annotation(.note, "ghi chú", attributes: ["xml:lang": "vi"]),
            ])
    }

    /// Properties of a unit and what they say.
    @Test(
        arguments: [
            ("x-status", "approved", .approved), ("x-status", "rejected", .rejected), ("x-status", "maybe", nil),
            ("x-ConfirmationLevel", "Draft", .draft), ("x-ConfirmationLevel", "Translated", .draft),
            ("x-ConfirmationLevel", "ApprovedTranslation", .approved),
            ("x-ConfirmationLevel", "RejectedSignOff", .rejected), ("x-ConfirmationLevel", "Unspecified", nil),
            ("x-MateCAT-status", "APPROVED", .approved), ("status", "approved", nil),
        ] as [(String, String, UnitStatus?)])
    func statuses(name: String, value: String, expected: UnitStatus?) throws {
        let unit = try #require(
            try read(
                tmx(
                    """
                    <tu><prop type="\(name)">\(value)</prop><tuv xml:lang="en"><seg>a</seg></tuv>\
                    <tuv xml:lang="vi"><seg>b</seg></tuv></tu>
                    """)
            ).first)
        #expect(unit.status == expected)
        let isOwn = name == "x-status" && expected != nil
        #expect(unit.annotations == (isOwn ? [] : [Annotation(.property, name: name, value)]))
    }

    @Test func statusChangedHereReplacesWhatTheOtherToolSaid() throws {
        var unit = try #require(try read(ToolSamples.trados).first)
        unit.status = .rejected
        let file = folder.path("b.tmx")
        try TMXWriter.write(file: file, header: TMXHeader(sourceLanguage: nil)) { try $0.write(unit) }
        let again = try #require(try readAll(file).units.first)
        #expect(again.status == .rejected)
        #expect(again.property("x-ConfirmationLevel") == nil)
        #expect(again.property("x-Origin") == "TM")
    }

    @Test(
        arguments: [
            ("20260101T030405Z", 1_767_236_645), ("2026-01-01T03:04:05Z", 1_767_236_645),
            ("2026-01-01 03:04:05", 1_767_236_645), ("19691231T235959Z", -1), ("16000229T000000Z", -11_670_998_400),
            ("20260230T000000Z", nil), ("20261301T000000Z", nil), ("20260101", nil), ("yesterday", nil), ("", nil),
            ("20260101T030405Z1", nil),
        ] as [(String, Double?)])
    func dates(text: String, seconds: Double?) {
        let date = TMXDate.date(of: text)
        #expect(date == seconds.map { Date(timeIntervalSince1970: $0) })
        if let date, text.utf8.count == 16 { #expect(TMXDate.text(of: date) == text) }
    }
}
