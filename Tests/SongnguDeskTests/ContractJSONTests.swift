import Foundation
import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct ContractJSONTests {
    struct Sample: Codable, Equatable {
        var zeta: String
        var alpha: [Int]
        var path: String
    }

    @Test func keysAreInOrderAndSlashesAndLettersStayAsTheyAre() throws {
        #expect(
            try ContractJSON.line(Sample(zeta: "đ\n", alpha: [1], path: "a/b"))
                == #"{"alpha":[1],"path":"a/b","zeta":"đ\n"}"#)
    }

    @Test(arguments: [(Severity.fault, ""), (.note, ",\"severity\":\"note\"")])
    func onlyNotesSayHowMuchTheyMatter(severity: Severity, field: String) throws {
        let finding = Finding(
            rule: "r", side: .source, range: 1..<2, surface: "s", reason: "because", severity: severity)
        #expect(
            try ContractJSON.line(CheckRecord([finding]))
                == #"{"findings":[{"end":2,"reason":"because","rule":"r""# + field
                + #","side":"source","start":1,"surface":"s"}],"v":1}"#)
    }

    @Test(arguments: [
        ("", "not a JSON object in UTF-8"),
        ("nope", "not a JSON object in UTF-8"),
        ("{\"id\": 1,}x", "not a JSON object in UTF-8"),
        ("[]", "the line must be an object"),
        ("7", "the line must be an object"),
        ("{}", "\"id\" is missing"),
        ("{\"id\": []}", "\"id\" must be a string or a whole number"),
        ("{\"id\": 1, \"source\": 2}", "\"source\" must be an object"),
        ("{\"id\": 1, \"source\": {\"segments\": {}}}", "\"source.segments\" must be a list"),
        ("{\"id\": 1, \"source\": {\"segments\": [\"a\", null]}}", "\"source.segments[1]\" must be a string"),
        ("{\"id\": 1, \"source\": {\"lang\": 3}}", "\"source.lang\" must be a string"),
    ])
    func whatIsWrongIsSaidInWords(line: String, reason: String) {
        #expect(throws: DeskError.badLine(reason: reason)) {
            try ContractJSON.decode(PairRequest.self, from: Array(line.utf8))
        }
    }

    @Test func bytesThatAreNotUTF8AreSaidToBeThat() {
        let line = Array("{\"id\": \"".utf8) + [0xFF] + Array("\"}".utf8)
        #expect(throws: DeskError.badLine(reason: "not a JSON object in UTF-8")) {
            try ContractJSON.decode(PairRequest.self, from: line)
        }
    }

    @Test(arguments: ["\"a\"", "\"7\"", "7", "-1", "\"\""])
    func idsComeBackAsTheyCame(id: String) throws {
        let decoded = try ContractJSON.decode(CaseID.self, from: Array(id.utf8))
        #expect(try ContractJSON.line(decoded) == id)
    }

    @Test(arguments: [
        ("en", true), ("vi-VN", true), ("zh-Hant-TW", true), ("e", false), ("", false), ("vi_VN", false),
        ("en-", false), ("tiếng", false), ("not a tag", false),
    ])
    func languageTagsAreLettersAndFiguresPartedByHyphens(tag: String, isTag: Bool) throws {
        #expect((LanguageTag(checking: tag) != nil) == isTag)
    }
}
