import Foundation
import Testing

/// A line of a batch, as callers write them.
enum BatchLine {
    static func good(_ id: String, source: [String] = [FerryPair.source], target: [String] = [FerryPair.target])
        -> String
    {
        """
        {"id": \(id), "source": {"lang": "en", "segments": \(list(source))}, \
        "target": {"lang": "vi", "segments": \(list(target))}}
        """
    }

    private static func list(_ texts: [String]) -> String {
        let data = (try? JSONEncoder().encode(texts)) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }
}

@Suite struct BatchTests {
    let workspace: Workspace

    /// What every line of output has.
    struct Answer: Decodable, Equatable {
        enum ID: Decodable, Equatable {
            case text(String)
            case number(Int)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Int.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }

        var v: Int
        var id: ID?
        var line: Int?
        var error: String?
    }

    init() throws {
        workspace = try Workspace(hasSamples: false)
    }

    private func run(_ input: Data, by command: String = "align") throws -> (status: Int32, answers: [Answer]) {
        let outcome = try workspace.run([command, "--batch"], input: input)
        #expect(outcome.errors == "")
        return (outcome.status, try outcome.lines.map { try Contract.decode(Answer.self, $0) })
    }

    private func run(_ lines: [String], by command: String = "align") throws -> (status: Int32, answers: [Answer]) {
        try run(Data(lines.map { $0 + "\n" }.joined().utf8), by: command)
    }

    @Test(arguments: ["align", "check"])
    func answersComeInTheOrderOfTheLinesWithTheirIDs(command: String) throws {
        let result = try run(["\"a\"", "2", "\"\"", "\"đ\"", "-7"].map { BatchLine.good($0) }, by: command)
        #expect(result.status == 0)
        #expect(result.answers.map(\.id) == [.text("a"), .number(2), .text(""), .text("đ"), .number(-7)])
        #expect(result.answers.allSatisfy { $0.v == 1 && $0.error == nil && $0.line == nil })
    }

    @Test func anAnswerHoldsTheAlignment() throws {
        let line = BatchLine.good(
            "1",
            source: ["The ferry Albatross left the port of Odesk with 340 passengers on board.", "Tickets cost $25."],
            target: ["Vé có giá 25 USD.", "Phà Albatross đã rời cảng Odesk với 340 hành khách trên tàu."])
        let outcome = try workspace.run("align", "--batch", input: line + "\n")
        let record = try Contract.decode(Contract.Aligned.self, outcome.output)
        #expect(record.beads.first { $0.source == [0] }?.target == [1])
        #expect(record.source.segments.map(\.start) == [0, 73])
        #expect(record.source.chrome.isEmpty)
    }

    @Test func textsAreTakenApartAndSegmentsAreNot() throws {
        let object = """
            {"id": 1, "source": {"text": "It rained. It snowed. And then the sun came out over the city."}, \
            "target": {"segments": ["Trời mưa. Trời có tuyết.", "Rồi nắng lên trên thành phố."]}}
            """
        let outcome = try workspace.run("align", "--batch", input: object + "\n")
        let record = try Contract.decode(Contract.Aligned.self, outcome.output)
        #expect(record.source.segments.count == 3)
        #expect(record.source.lang == "en")
        #expect(record.target.segments.count == 2)
        #expect(record.target.lang == "vi")
    }

    @Test func languagesThatALineDoesNotNameMayBeGiven() throws {
        let object = """
            {"id": 1, "source": {"text": "Il pleut."}, "target": {"lang": "vi", "text": "Trời mưa."}}
            """
        let outcome = try workspace.run("align", "--batch", "--source-lang", "fr", "--target-lang", "en", input: object)
        let record = try Contract.decode(Contract.Aligned.self, outcome.output)
        #expect(record.source.lang == "fr")
        #expect(record.target.lang == "vi")
    }

    @Test func dateAndOutletOfALineGoBeforeThoseOfThePage() throws {
        let object = """
            {"id": 1, "source": {"text": "OSLO, May 2. /TASS/. It rained.", "date": "2024-05-03", "outlet": "Reuters"}, \
            "target": {"text": "Trời mưa."}}
            """
        let outcome = try workspace.run("align", "--batch", input: object)
        let meta = try Contract.decode(Contract.Aligned.self, outcome.output).source.meta
        #expect(meta.date == "2024-05-03")
        #expect(meta.outlet == "Reuters")
    }

    static let bad: [(line: String, error: String, id: Answer.ID?)] = [
        ("{oops", "not a JSON object in UTF-8", nil),
        ("[1, 2]", "the line must be an object", nil),
        ("\"text\"", "the line must be an object", nil),
        ("{}", "\"id\" is missing", nil),
        (#"{"id": "x"}"#, #""source" is missing"#, .text("x")),
        (#"{"id": 5, "source": {"text": "a"}}"#, #""target" is missing"#, .number(5)),
        (#"{"id": 5, "source": "a", "target": {}}"#, #""source" must be an object"#, .number(5)),
        (#"{"id": 5, "source": {"text": 1}, "target": {}}"#, #""source.text" must be a string"#, .number(5)),
        (#"{"id": 5, "source": {"segments": "a"}, "target": {}}"#, #""source.segments" must be a list"#, .number(5)),
        (
            #"{"id": 5, "source": {"segments": ["a", 2]}, "target": {}}"#,
            #""source.segments[1]" must be a string"#, .number(5)
        ),
        (
            #"{"id": 5, "source": {"text": "a", "segments": ["a"]}, "target": {"text": "b"}}"#,
            #""source" has both "segments" and "text": give one of them"#, .number(5)
        ),
        (
            #"{"id": 5, "source": {"text": "a"}, "target": {"lang": "vi"}}"#,
            #""target" has none of "segments", "text" and "data": give one of them"#, .number(5)
        ),
        (
            #"{"id": 5, "source": {"text": "a", "date": "2 May"}, "target": {"text": "b"}}"#,
            #""date" of "source" is "2 May": write it as 2021-06-30"#, .number(5)
        ),
        (
            #"{"id": 5, "source": {"text": "a"}, "target": {"text": "b", "lang": "in Vietnamese"}}"#,
            #""lang" of "target" is "in Vietnamese": give a language tag such as en or vi"#, .number(5)
        ),
        (
            #"{"id": null, "source": {"text": "a"}, "target": {"text": "b"}}"#,
            #""id" must be a string or a whole number"#, nil
        ),
        (
            #"{"id": 1.5, "source": {"text": "a"}, "target": {"text": "b"}}"#,
            #""id" must be a string or a whole number"#, nil
        ),
        (#"{"id": 5} {"id": 6}"#, "not a JSON object in UTF-8", nil),
    ]

    @Test(arguments: bad)
    func aBadLineIsAnsweredInItsPlaceAndTheStreamGoesOn(line: String, error: String, id: Answer.ID?) throws {
        let result = try run([BatchLine.good("\"first\""), line, BatchLine.good("\"last\"")])
        #expect(result.status == 1)
        #expect(
            result.answers == [
                Answer(v: 1, id: .text("first")), Answer(v: 1, id: id, line: 2, error: error),
                Answer(v: 1, id: .text("last")),
            ])
    }

    @Test func bytesThatAreNotUTF8AreABadLine() throws {
        let bad =
            Data(#"{"id": 1, "source": {"text": "caf"#.utf8) + [0xE9] + Data(#""}, "target": {"text": "b"}}"#.utf8)
        let good = Data(BatchLine.good("2").utf8)
        let result = try run(bad + [0x0A] + good)
        #expect(result.status == 1)
        #expect(result.answers.map(\.error) == ["not a JSON object in UTF-8", nil])
        #expect(result.answers.last?.id == .number(2))
    }

    @Test func blankLinesAreNotAnsweredButCounted() throws {
        let result = try run(["", BatchLine.good("1"), "  \t", "\r", "{", ""])
        #expect(result.answers.map(\.line) == [nil, 5])
    }

    @Test func theLastLineNeedsNoEnd() throws {
        let result = try run(Data((BatchLine.good("1") + "\r\n" + BatchLine.good("2")).utf8))
        #expect(result.status == 0)
        #expect(result.answers.map(\.id) == [.number(1), .number(2)])
    }

    @Test func aByteOrderMarkBeforeTheFirstLineDoesNotCount() throws {
        let result = try run(Data("\u{FEFF}\(BatchLine.good("1"))\n".utf8))
        #expect(result.answers.map(\.id) == [.number(1)])
    }

    @Test func noLinesGiveNoAnswers() throws {
        #expect(try run(Data()) == (0, []))
        #expect(try run(Data("\n\n".utf8), by: "check") == (0, []))
    }

    @Test func aVeryLongLineIsALineLikeOthers() throws {
        let padding = String(repeating: "x", count: 5_000_000)
        let long = BatchLine.good("1").dropLast() + ", \"padding\": \"\(padding)\"}"
        let result = try run([String(long), BatchLine.good("2")])
        #expect(result.status == 0)
        #expect(result.answers.map(\.id) == [.number(1), .number(2)])
    }

    @Test func emptyTextsGiveAnEmptyAlignment() throws {
        let object = #"{"id": 1, "source": {"text": ""}, "target": {"segments": []}}"#
        let outcome = try workspace.run("align", "--batch", input: object)
        #expect(outcome.status == 0)
        let record = try Contract.decode(Contract.Aligned.self, outcome.output)
        #expect(record.beads.isEmpty)
        #expect(record.source.segments.isEmpty)
    }

    @Test func warningsOfAPairStandInItsAnswer() throws {
        let line = BatchLine.good("1", source: ["Prices of coffee fell."], target: ["Đội bóng giành chức vô địch."])
        let outcome = try workspace.run("align", "--batch", input: line)
        #expect(outcome.errors == "")
        let record = try Contract.decode(Contract.Aligned.self, outcome.output)
        #expect(
            record.warnings == [
                "no sentence of the target surely renders one of the source: is this the right source?"
            ])
    }

    @Test func findingsMakeTheStatusOfCheckOne() throws {
        let line = BatchLine.good("1", target: ["Đại diện Liên Hiệp Quốc tới thăm."])
        let outcome = try workspace.run("check", "--batch", input: line)
        #expect(outcome.status == 1)
        let record = try Contract.decode(Contract.Checked.self, outcome.output)
        #expect(record.findings.map(\.surface) == ["Liên Hiệp Quốc"])
    }

    @Test func savedPairsOfABatchAreFoundAgain() throws {
        let line = BatchLine.good("\"wire-7\"")
        let outcome = try workspace.run("align", "--batch", "--save", input: line)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "songngu: 1 new unit in TM/songngu.sqlite\n")
        let again = try workspace.run("align", "--batch", "--save", input: line)
        #expect(again.errors == "songngu: 0 new units in TM/songngu.sqlite\n")
        let found = try workspace.run("search", "--format", "json", "pha albatross")
        #expect(found.output.contains("\"target\":\"wire-7\""))
    }

    @Test(arguments: [("< .", "Is a directory"), ("<&-", "Bad file descriptor")])
    func standardInputThatCannotBeReadIsNoCrash(redirection: String, reason: String) throws {
        let outcome = try workspace.shell("\"$songngu\" align --batch \(redirection)")
        #expect(
            outcome
                == Outcome(
                    status: 2, output: "",
                    errors: """
                        songngu: error: cannot read standard input: \(reason); see that the path is right and the file \
                        may be read

                        """))
    }
}
