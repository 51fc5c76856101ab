import Foundation
import SongnguAlignment
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct EvaluationTests {
    let folder: TemporaryFolder
    let desk: Desk

    init() throws {
        folder = try TemporaryFolder()
        desk = try Desk()
    }

    private static let sides = """
        "source": {"lang": "en", "segments": ["The bridge opened.", "It rained."]}, \
        "target": {"lang": "vi", "segments": ["Cầu đã thông xe.", "Trời mưa."]}
        """
    private static let pages = """
        "source": {"lang": "en", "text": "The bridge opened."}, "target": {"lang": "vi", "text": "Cầu đã thông xe."}
        """

    private func evaluate(_ lines: String..., hypothesis: String? = nil) throws -> (Evaluation, [BadLine]) {
        let file = try folder.write(lines.joined(separator: "\n"), to: "gold.jsonl")
        let other = try hypothesis.map { try folder.write($0, to: "other.jsonl") }
        var bad: [BadLine] = []
        let result = try desk.evaluate(file, hypothesis: other) { line in
            var line = line
            line.file = line.file.replacing("\(folder.url.path)/", with: "")
            bad.append(line)
        }
        return (result, bad)
    }

    @Test func alignsAndCompares() throws {
        let (result, bad) = try evaluate(
            "{\"id\": 1, \(Self.sides), \"gold\": [{\"source\": [0], \"target\": [0]}]}", "",
            """
            {"id": 2, \(Self.pages), "gold": [{"source": "The bridge opened.", "target": "Cầu đã thông xe."}]}
            """)
        #expect(bad == [])
        #expect(result.cases == 2 && result.missing == 0)
        #expect(result.beads?.strict.gold == 1 && result.articles?.pairs.gold == 1)
    }

    @Test(arguments: [
        ("{", "not a JSON object in UTF-8"),
        ("{\"id\": 1, \(sides)}", "\"gold\" is missing"),
        ("{\"id\": 1, \(sides), \"gold\": [{\"source\": [0]}]}", "\"gold[0].target\" is missing"),
        (
            "{\"id\": 1, \(sides), \"gold\": [{\"source\": [0], \"target\": [2]}]}",
            "\"gold\" has an index beyond the segments; they are counted from 0"
        ),
        (
            "{\"id\": 1, \(pages), \"gold\": [{\"source\": [0], \"target\": [0]}]}",
            "\"gold\" by indices goes with \"segments\": give them, or gold by texts"
        ),
        (
            "{\"id\": 1, \"source\": {}, \"target\": {}, \"gold\": []}",
            "\"source\" has none of \"segments\", \"text\" and \"data\": give one of them"
        ),
    ])
    func aBadLineIsNamedAndTheRestCounts(line: String, reason: String) throws {
        let good = "{\"id\": 2, \(Self.sides), \"gold\": []}"
        let (result, bad) = try evaluate(good, line, good)
        #expect(result.cases == 2)
        #expect(bad == [BadLine(file: "gold.jsonl", line: 2, reason: reason)])
    }

    @Test func anotherAlignerIsMeasured() throws {
        let gold = "\"gold\": [{\"source\": [0], \"target\": [0]}, {\"source\": [1], \"target\": [1]}]"
        let (result, bad) = try evaluate(
            "{\"id\": \"a\", \(Self.sides), \(gold)}", "{\"id\": \"b\", \(Self.sides), \(gold)}",
            hypothesis: """
                {"id": "a", "beads": [{"source": [0], "target": [0]}, {"source": [1], "target": []}]}
                {"id": "c", "beads": []}
                {"id": "d"}
                """)
        #expect(bad == [BadLine(file: "other.jsonl", line: 3, reason: "\"beads\" is missing")])
        #expect(result.cases == 2 && result.missing == 1)
        #expect(result.beads?.strict == Tally(right: 1, found: 1, gold: 4))
        #expect(result.calibration == nil)
    }

    @Test(arguments: [
        ("{\"id\": 1, \"beads\": []}", "\"source\" and \"target\" need their \"segments\", with a \"text\" each"),
        (
            """
            {"id": 1, "source": {"segments": []}, "target": {"segments": []}, \
            "beads": [{"source": [0], "target": [0]}]}
            """, "\"beads\" has an index beyond the segments; they are counted from 0"
        ),
    ])
    func aPageNeedsTheSegmentsOfTheOtherAligner(hypothesis: String, reason: String) throws {
        let (result, bad) = try evaluate("{\"id\": 1, \(Self.pages), \"gold\": []}", hypothesis: hypothesis)
        #expect(result.cases == 0)
        #expect(bad == [BadLine(file: "gold.jsonl", line: 1, reason: reason)])
    }

    @Test func aFileThatIsNotThereIsNamed() throws {
        let path = folder.path("none")
        #expect(throws: DeskError.unreadable(path: path, reason: "No such file or directory")) {
            try desk.evaluate(path) { _ in }
        }
    }
}
