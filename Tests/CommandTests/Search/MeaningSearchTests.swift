import Foundation
import TestSupport
import Testing

@Suite struct MeaningSearchTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace(hasSamples: false)
        try workspace.write(SearchMemory.tmx, to: "search.tmx")
        _ = try workspace.run("tm", "import", "search.tmx")
    }

    private func best(_ arguments: String...) throws -> (text: String, found: Contract.Found) {
        let outcome = try workspace.run(["search", "--meaning", "--format", "json"] + arguments)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let found = try Contract.decode(Contract.Found.self, outcome.output)
        return (found.hits.first?.variants[0].text ?? "", found)
    }

    @Test(arguments: [
        ["negotiations"], ["--lang", "vi", "the parties went back to talks"], ["nối lại đàm phán"],
        ["--lang", "en", "nối lại đàm phán"],
    ])
    func sentencesAreFoundByMeaningInEitherLanguage(arguments: [String]) throws {
        let outcome = try workspace.run(["search", "--meaning", "--format", "json"] + arguments)
        let found = try Contract.decode(Contract.Found.self, outcome.output)
        #expect(SearchMemory.pairs[0...1].map(\.0).contains(found.hits.first?.variants[0].text))
        #expect(found.hits.map(\.match).allSatisfy { $0 == "meaning" })
        let scores = found.hits.compactMap(\.score)
        #expect(scores == scores.sorted(by: >))
        #expect(scores.allSatisfy { $0 > 0 && $0 <= 100 })
    }

    @Test func theTableShowsTheScore() throws {
        let outcome = try workspace.run("search", "--meaning", "--limit", "1", "ministers met")
        #expect(outcome.lines.first?.prefixMatch(of: /1  meaning \d+  unit 3  search.tmx/) != nil)
        #expect(outcome.lines.contains("  en  The ministers met in Hue on Friday."))
    }

    @Test func embeddingAheadSaysWhatItDidAndNewUnitsAreFoundLater() throws {
        #expect(
            try workspace.run("tm", "embed").errors
                == "songngu: 8 variants embedded, 8 with a vector in TM/songngu.sqlite\n")
        #expect(
            try workspace.run("tm", "embed").errors
                == "songngu: 0 variants embedded, 8 with a vector in TM/songngu.sqlite\n")
        let volcano = SearchMemory.tmx.replacing("Dialogue is the only way out.", with: "A volcano erupted.")
        try workspace.write(volcano, to: "more.tmx")
        _ = try workspace.run("tm", "import", "more.tmx")
        #expect(try best("volcanic eruption").text == "A volcano erupted.")
    }

    @Test func aMemoryThatCannotBeWrittenIsSearchedWithWhatItHas() throws {
        // Nothing keeps root from writing.
        guard getuid() != 0 else { return }
        _ = try workspace.run("tm", "embed")
        _ = try workspace.shell("chmod -R a-w TM")
        defer { _ = try? workspace.shell("chmod -R u+w TM") }
        #expect(try best("ministers met").text == "The ministers met in Hue on Friday.")
    }

    @Test func anEmbedderIsAskedForEachSentenceOnce() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let first = try workspace.run("tm", "embed", "--embedder", server.address)
        #expect(first.errors == "songngu: 8 variants embedded, 8 with a vector in TM/songngu.sqlite\n")
        let asked = server.requests.flatMap(\.texts)
        #expect(Set(asked).count == 8 && asked.count == 8)
        let outcome = try workspace.run("search", "--meaning", "--embedder", server.address, "ministers met")
        #expect(outcome.status == 0)
        #expect(server.requests.flatMap(\.texts).count == 9)
    }

    @Test func anEmbedderThatFailsIsToldAndTheModelGoesOn() throws {
        let outcome = try workspace.run(
            "search", "--meaning", "--format", "json", "--embedder", "http://127.0.0.1:9", "ministers met")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("going on with the local model"))
        let required = try workspace.run(
            "search", "--meaning", "--require-embedder", "--embedder", "http://127.0.0.1:9", "ministers met")
        #expect(required.status == 2)
        #expect(required.errors.contains("cannot reach http://127.0.0.1:9"))
    }

    @Test(arguments: [
        (["--meaning", "--model", "none", "x"], "songngu: error: there is no model to compare meanings by"),
        (["--meaning", "…"], "songngu: error: there is no word in the query"),
        (["--meaning", "Министры встретились в пятницу"], "songngu: error: the model has no words of ru"),
        (["--meaning", "--fuzzy", "x"], "Error: --meaning and --fuzzy do not go together: give one of them."),
        (["--near", "--all-words", "x"], "Error: --all-words and --near do not go together: give one of them."),
        (["--phrase", "--exact", "x"], "Error: --phrase and --exact do not go together: give one of them."),
        (["--meaning", "--tones", "x"], "Error: --meaning goes without --tones"),
        (["--near=-1", "x"], "Error: --near is a number of words from 0 to 1000."),
        (["--meaning", "--require-embedder", "x"], "Error: Name an embedder with --embedder."),
    ])
    func wrongUseIsExplained(arguments: [String], message: String) throws {
        let outcome = try workspace.run(["search"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    }
}
