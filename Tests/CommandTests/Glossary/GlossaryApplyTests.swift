import Foundation
import Testing

/// `glossary apply`, `check --fix` and `glossary check` with a glossary of their own.
@Suite struct GlossaryApplyTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace(hasSamples: false)
        try workspace.write(
            "id\ttype\ten\tvi\tvi:deprecated\nplace.tarn\tplace\tTarnograd\tTarnograd\tTác-nô-grát\n", to: "own.tsv")
        try workspace.write("Đoàn rời Tác-nô-grát sáng nay.\r\nTác-nô-grát có mưa.\r\n", to: "a.txt")
        try workspace.write("Trời đẹp suốt cả ngày hôm nay.\n", to: "b.txt")
        try workspace.write(
            "en\tvi\nTarnograd is wet.\tTác-nô-grát có mưa.\nThe end.\tHết.\nTarnograd is wet.\tTarnograd có mưa.\n",
            to: "m.tsv")
        _ = try workspace.run("tm", "import", "--tm", "m.sqlite", "m.tsv")
    }

    /// Whether the rule says what may be written without reading.
    static let corrects: Bool = {
        guard let tests = try? GlossaryApplyTests(),
            let outcome = try? tests.workspace.run("check", "a.txt", "--glossary", "own.tsv", "--format", "json")
        else { return false }
        return outcome.output.contains("\"correction\":\"Tarnograd\"")
    }()

    @Test(.enabled(if: corrects))
    func articlesAreShownAsADiffAndWrittenOnRequest() throws {
        let before = try workspace.text(of: "a.txt")
        let outcome = try workspace.run("glossary", "apply", "--glossary", "own.tsv", "a.txt", "b.txt")
        let diff = """
            --- a.txt
            +++ a.txt
            @@ -1,2 +1,2 @@
            -Đoàn rời Tác-nô-grát sáng nay.\r
            -Tác-nô-grát có mưa.\r
            +Đoàn rời Tarnograd sáng nay.\r
            +Tarnograd có mưa.\r

            """
        #expect(
            outcome
                == Outcome(
                    status: 0, output: diff,
                    errors: "songngu: 2 corrections in 1 of 2 articles; --write writes them\n"))
        #expect(try workspace.text(of: "a.txt") == before)
        let written = try workspace.run("glossary", "apply", "--glossary", "own.tsv", "a.txt", "b.txt", "--write")
        #expect(written.errors == "songngu: 2 corrections in 1 of 2 articles, written\n")
        #expect(try workspace.text(of: "a.txt") == "Đoàn rời Tarnograd sáng nay.\r\nTarnograd có mưa.\r\n")
        let again = try workspace.run("check", "--glossary", "own.tsv", "a.txt", "--fix")
        #expect(again == Outcome(status: 0, output: "", errors: "songngu: 0 corrections\n"))
    }

    @Test(.enabled(if: corrects))
    func checkFixesWhatIsCertain() throws {
        let shown = try workspace.run("check", "--glossary", "own.tsv", "a.txt", "--fix")
        #expect(shown.status == 1)
        #expect(shown.lines.first == "--- a.txt")
        #expect(shown.errors == "songngu: 2 corrections; --write makes them\n")
        let written = try workspace.run("check", "--glossary", "own.tsv", "a.txt", "--fix", "--write")
        #expect(written.status == 0)
        #expect(written.errors == "songngu: 2 corrections written to a.txt\n")
        #expect(try !workspace.text(of: "a.txt").contains("grát"))
    }

    @Test(.enabled(if: corrects))
    func theMemoryIsRewrittenInOneOperation() throws {
        let shown = try workspace.run("glossary", "apply", "--glossary", "own.tsv", "--tm", "m.sqlite")
        let diff = "unit 1 (vi)\n- Tác-nô-grát có mưa.\n+ Tarnograd có mưa.\n"
        #expect(
            shown
                == Outcome(
                    status: 0, output: diff,
                    errors: "songngu: 1 correction: 1 unit of m.sqlite would change; --write does it\n"))
        let written = try workspace.run("glossary", "apply", "--glossary", "own.tsv", "--tm", "m.sqlite", "--write")
        #expect(
            written.errors == "songngu: 1 correction: 1 unit changed, 1 of them one with others in m.sqlite\n")
        #expect(try workspace.run("tm", "verify", "--tm", "m.sqlite").status == 0)
        #expect(try workspace.run("glossary", "check", "--glossary", "own.tsv", "--tm", "m.sqlite").status == 0)
        #expect(try workspace.run("tm", "undo", "--tm", "m.sqlite").status == 0)
        #expect(try workspace.run("glossary", "check", "--glossary", "own.tsv", "--tm", "m.sqlite").status == 1)
    }

    @Test func findingsInTheMemoryAreShownAndCounted() throws {
        let outcome = try workspace.run(
            "glossary", "check", "--glossary", "own.tsv", "--tm", "m.sqlite", "--rule", "deprecated")
        #expect(outcome.status == 1)
        #expect(
            outcome.lines.prefix(3) == [
                "unit 1: deprecated: \"Tác-nô-grát\" is deprecated for Tarnograd; write \"Tarnograd\"",
                "    vi      Tác-nô-grát có mưa.", "            ^^^^^^^^^^^",
            ])
        #expect(outcome.lines.last?.hasPrefix("1         deprecated") == true)
        #expect(outcome.errors == "songngu: 1 finding in 3 units\n")
        let counted = try workspace.run(
            "glossary", "check", "--glossary", "own.tsv", "--tm", "m.sqlite", "--rule", "deprecated", "--limit", "0")
        #expect(counted.errors == "songngu: 1 finding, 0 shown in 3 units\n")
        #expect(counted.lines.count == 3)
    }

    @Test(arguments: [[], ["a.txt", "--tm", "m.sqlite"]])
    func articlesOrTheMemory(arguments: [String]) throws {
        let outcome = try workspace.run(["glossary", "apply"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("Give articles, or --tm for the memory."))
    }
}
