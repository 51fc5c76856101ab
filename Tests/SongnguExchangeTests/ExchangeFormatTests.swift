import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct ExchangeFormatTests {
    @Test(
        arguments: [
            ("a.tmx", .tmx), ("x/a.XLF", .xliff), ("a.tsv", .tsv), ("a.csv", .csv), ("a.ndjson", .jsonl),
            ("vi.po", .po), ("a.docx", .docx), ("corpus.en", .moses), ("corpus.pt-BR", .moses), ("a.txt", nil),
            ("a", nil), (".en", nil), ("a.xml", nil),
        ] as [(String, ExchangeFormat?)])
    func byName(name: String, expected: ExchangeFormat?) {
        #expect(ExchangeFormat.of(name: name) == expected)
    }

    @Test(
        arguments: [
            ("<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">", .tmx), ("\u{FEFF}<xliff>", .xliff), ("<html>", nil),
            ("{\"en\": 1}", .jsonl), ("# x\nmsgid \"\"", .po), ("a\tb\n", nil), ("PK\u{3}\u{4}", .docx), ("", nil),
        ] as [(String, ExchangeFormat?)])
    func byContent(text: String, expected: ExchangeFormat?) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: "a.txt")
        guard let expected else {
            #expect { try ExchangeFormat.of(file: file) } throws: { "\($0)".contains("name the format") }
            return
        }
        #expect(try ExchangeFormat.of(file: file) == expected)
    }

    @Test(arguments: ["-", "/dev/stdin"])
    func standardInputNeedsAFormat(file: String) {
        #expect { try ExchangeFormat.of(file: file) } throws: { "\($0)".contains("name the format") }
    }

    @Test(arguments: [ExchangeFormat.tmx, .tsv, .csv, .jsonl, .po, .docx])
    func writesAndReads(format: ExchangeFormat) throws {
        let folder = try TemporaryFolder()
        let items = try folder.roundTrip([unit("a", "b")], format, ExchangeOptions(languages: ["en", "vi"]))
        #expect(items == [.unit(unit("a", "b"))])
    }

    @Test(arguments: [
        ("2026-11-23T09:00:00Z", 1_795_424_400), ("2026-11-23 16:00:00+07:00", 1_795_424_400),
        ("2026-11-23T09:00Z", 1_795_424_400), ("2026-11-23T09:00:00.75", 1_795_424_400),
        ("2026-11-23T03:30:00-0530", 1_795_424_400), ("2026-11-23", 1_795_392_000),
    ])
    func dates(text: String, expected: Double) {
        #expect(ExchangeDate.date(of: text) == Date(timeIntervalSince1970: expected))
    }

    @Test(arguments: ["yesterday", "23/11/2026", "2026-13-45", ""])
    func noDates(text: String) {
        #expect(ExchangeDate.date(of: text) == nil)
    }
}
