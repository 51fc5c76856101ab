import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

/// Codes that a format cannot take as they are.
@Suite struct OddCodesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    func unit(_ codes: [InlineCode]) -> ExchangeUnit {
        ExchangeUnit(variants: [
            Variant(language: .english, text: "abc", codes: codes), Variant(language: .vietnamese, text: "xyz"),
        ])
    }

    @Test func attributesThatNoXMLHasAreNotWritten() throws {
        let attributes = ["<": "2", "a b": "3", "p:x": "4", "type": "bold", "1": "5"]
        let code = InlineCode(offset: 1, role: .alone, element: "ph", attributes: attributes, data: "<br/>")
        for format in [ExchangeFormat.tmx, .xliff, .xliff12] {
            let options = ExchangeOptions(languages: [.english, .vietnamese])
            let items = try folder.roundTrip([unit([code])], format, options)
            guard case .unit(let read)? = items.first else {
                Issue.record("\(format) is not read back: \(items)")
                continue
            }
            #expect(read.variants[0].text == "abc")
            #expect(read.variants[0].codes.count == 1)
        }
    }

    @Test func idsInXLIFFAreTokensAndDifferWithinASegment() throws {
        let codes = ["a b", "1", "1", "t1"].enumerated().map { offset, id in
            InlineCode(offset: min(offset, 3), role: .alone, element: "ph", attributes: ["id": id])
        }
        let file = folder.path("a.xlf")
        let segment = TranslationSegment(
            id: "x", source: Variant(language: .english, text: "abc", codes: codes),
            terms: [TermNote(term: "b", translations: ["y"], range: 1..<2)])
        try XLIFFWriter.write(file: file, header: XLIFFHeader(source: .english, target: .vietnamese, original: "a")) {
            try $0.write(segment)
        }
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let source = try #require(text.firstMatch(of: /<source>(.*)<\/source>/)?.1)
        let ids = source.matches(of: /<(?:ph|sm) [^>]*?\bid="([^"]*)"/).map { String($0.1) }
        #expect(ids.count == 5)
        #expect(Set(ids).count == 5)
        #expect(ids.allSatisfy { !$0.contains(" ") })
    }

    @Test(arguments: [
        (1, 0, "within a character"), (5, 2, "stands before the code"),
    ])
    func offsetsOfJSONAreChecked(first: Int, second: Int, reason: String) throws {
        let codes = [first, second].map { #"{"offset": \#($0), "role": "alone", "element": "ph"}"# }
        let line = """
            {"variants": [{"language": "vi", "text": "Đặt", "codes": [\(codes.joined(separator: ", "))]}, \
            {"language": "en", "text": "Put"}]}
            """
        let reader = try JSONLinesReader(file: try folder.write(line + "\n", to: "a.jsonl"))
        guard case .skipped(let unit)? = try reader.next() else {
            Issue.record("it is read")
            return
        }
        #expect(unit.reason.contains(reason), "\(unit.reason)")
    }

    @Test func anEntryOfPOHasALimit() throws {
        let comments = String(repeating: "#. " + String(repeating: "a", count: 1_000) + "\n", count: 34_000)
        let file = try folder.write("msgid \"a\"\nmsgstr \"b\"\n\n" + comments, to: "a.po")
        let reader = try POReader(file: file, languages: [.english, .vietnamese])
        #expect {
            _ = try items(reader)
        } throws: { error in
            "\(error)".contains("more than 32 MB in one entry")
        }
    }
}
