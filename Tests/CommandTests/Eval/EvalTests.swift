import Foundation
import Testing

@Suite struct EvalTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private static let cases = """
        {"id": 1, "source": {"segments": ["a", "b", "c"]}, "target": {"segments": ["x", "y"]}, \
        "gold": [{"source": [0], "target": [0]}, {"source": [1, 2], "target": [1]}]}
        {"id": 2, "source": {"segments": ["d"]}, "target": {"segments": ["z"]}, \
        "gold": [{"source": [0], "target": [0]}]}

        """
    private static let found = """
        {"id": 1, "beads": [{"source": [0], "target": [0], "score": 0.97}, {"source": [1], "target": [1], "score": 0.6}]}
        {"id": 2, "beads": [{"source": [0], "target": [0], "score": 0.995}]}

        """

    @Test func theTableShowsRatesAndWhatScoresMean() throws {
        try workspace.write(Self.cases, to: "gold.jsonl")
        try workspace.write(Self.found, to: "found.jsonl")
        let outcome = try workspace.run("eval", "gold.jsonl", "--hypothesis", "found.jsonl")
        let expected = """
            file                               cases  gold   found  strict P  R      F      link P  R      F
            ─────────────────────────────────  ─────  ─────  ─────  ────────  ─────  ─────  ──────  ─────  ─────
            gold.jsonl                         2      3      3      .667      .667   .667   1.00    .750   .857

            score       beads   right   precision  mean score
            ──────────  ──────  ──────  ─────────  ──────────
            ≥ .99       1       1       100.0 %    .995
            .95–.99     1       1       100.0 %    .970
            .9–.95      0       0
            .8–.9       0       0
            .5–.8       1       0       0.0 %      .600
            < .5        0       0

            score       beads   right   precision  share of all right ones
            ──────────  ──────  ──────  ─────────  ───────────────────────
            ≥ .99       1       1       100.0 %    50.0 %
            ≥ .95       2       2       100.0 %    100.0 %
            ≥ .9        2       2       100.0 %    100.0 %
            ≥ .8        2       2       100.0 %    100.0 %
            ≥ .5        3       2       66.7 %     100.0 %

            expected calibration error: .212

            """
        #expect(outcome == Outcome(status: 0, output: expected, errors: ""))
    }

    @Test func severalFilesAreSummedUp() throws {
        try workspace.write(Self.cases, to: "gold.jsonl")
        try workspace.write(String(Self.found.split(separator: "\n")[0]), to: "found.jsonl")
        let outcome = try workspace.run(
            "eval", "gold.jsonl", "gold.jsonl", "--hypothesis", "found.jsonl", "--hypothesis", "found.jsonl")
        #expect(outcome.lines[4].hasPrefix("all                                4      6      4      .500"))
        #expect(outcome.lines.last == "without a hypothesis: 2 of 4 cases")
    }

    private struct Result: Decodable {
        struct Rates: Decodable {
            var gold: Int
            var right: Int
        }
        struct Beads: Decodable {
            var strict: Rates
        }
        struct Articles: Decodable {
            var pairs: Rates
            var chromeKept: Double
            var contentLost: Double
        }
        struct Total: Decodable {
            var cases: Int
            var beads: Beads?
            var articles: Articles?
        }

        var v: Int
        var total: Total
    }

    @Test func theAlignerDoesWellOnTheSample() throws {
        let outcome = try workspace.run("eval", "--format", "json", "TM/Samples/gold.jsonl")
        let result = try Contract.decode(Result.self, outcome.output)
        #expect(result.v == 1 && result.total.cases == 3)
        let beads = try #require(result.total.beads), articles = try #require(result.total.articles)
        #expect(beads.strict.gold == 6 && beads.strict.right >= 4)
        #expect(articles.pairs.gold == 3 && articles.pairs.right == 3)
        #expect(articles.chromeKept == 0 && articles.contentLost == 0)
    }

    @Test func aBadLineIsNamedAndTheRestIsMeasured() throws {
        try workspace.write("{}\n" + Self.cases, to: "gold.jsonl")
        let outcome = try workspace.run("eval", "--format", "json", "gold.jsonl")
        #expect(outcome.status == 1)
        #expect(outcome.errors == "songngu: error: gold.jsonl:1: \"id\" is missing\n")
        #expect(try Contract.decode(Result.self, outcome.output).total.cases == 2)
    }

    @Test func aFileThatIsNotThereIsNamed() throws {
        let outcome = try workspace.run("eval", "none.jsonl")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("songngu: error: cannot read none.jsonl: No such file or directory"))
    }
}
