import Foundation
import Testing

@Suite struct AnalyzeCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace(hasSamples: false)
        try workspace.write(SearchMemory.tmx, to: "search.tmx")
        _ = try workspace.run("tm", "import", "search.tmx")
        let text = "\(SearchMemory.pairs[1].0)\n\nDialogue is the only way in.\n\nNobody was hurt at all.\n"
        try workspace.write(text, to: "a.txt")
        try workspace.write("Nobody was hurt at all.\n", to: "b, c.txt")
    }

    @Test func theTableCountsByBand() throws {
        let outcome = try workspace.run("analyze", "--lang", "en", "a.txt")
        #expect(
            outcome
                == Outcome(
                    status: 0,
                    output: """
                        match        segments   words      share    characters
                        ───────────  ─────────  ─────────  ───────  ──────────
                        101          0          0          0.0 %    0
                        100          1          6          35.3 %   24
                        95–99        0          0          0.0 %    0
                        85–94        0          0          0.0 %    0
                        75–84        1          6          35.3 %   23
                        50–74        0          0          0.0 %    0
                        new          1          5          29.4 %   19
                        repetitions  0          0          0.0 %    0
                        total        3          17         100.0 %  66

                        """, errors: ""))
    }

    @Test func rowsOfCSVAreQuotedAndSumUpSeveralFiles() throws {
        let outcome = try workspace.run("analyze", "--lang", "en", "--format", "csv", "a.txt", "b, c.txt")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1 + 3 * 9)
        #expect(outcome.lines[0] == "file,language,band,segments,words,characters")
        #expect(outcome.lines.contains("a.txt,en,75-84,1,6,23"))
        #expect(outcome.lines.contains("\"b, c.txt\",en,repetitions,1,5,19"))
        #expect(outcome.lines.last == ",,total,4,22,85")
    }

    @Test func theConfigurationOfTheFolderCountsAndOptionsGoBeforeIt() throws {
        try workspace.write("{\"penalties\": {\"import\": 60}}", to: ".songngu.json")
        func new(_ arguments: String...) throws -> String? {
            let outcome = try workspace.run(["analyze", "--lang", "en", "--format", "csv", "a.txt"] + arguments)
            return outcome.lines.first { $0.contains(",new,") }
        }
        #expect(try new() == "a.txt,en,new,3,17,66")
        #expect(try new("--penalty", "import=0") == "a.txt,en,new,1,5,19")
        #expect(try new("--penalty", "import=0", "--origin", "align") == "a.txt,en,new,3,17,66")
    }

    @Test func aBadConfigurationIsAnErrorWithItsPlace() throws {
        try workspace.write("{\"penalties\": {\"drafts\": 60}}", to: "my.json")
        let outcome = try workspace.run(["analyze", "a.txt"], environment: ["SONGNGU_CONFIG": "my.json"])
        #expect(
            outcome
                == Outcome(
                    status: 2, output: "",
                    errors: """
                        songngu: error: my.json: "penalties" › "drafts": there is no rule "drafts"; the rules are \
                        draft, approved, rejected, align, import, lead, quote, paraphrase, outlet:NAME, \
                        before:YYYY-MM-DD

                        """))
    }

    @Test(arguments: [
        ("analyze", "Error: Missing expected argument '<files> ...'"),
        ("analyze --penalty draft a.txt", "Error: --penalty: \"draft\" has no points"),
        ("analyze --status final a.txt", "Error: --status: \"final\" is none of draft, approved, rejected, all."),
        ("analyze --since 2026-1-1 a.txt", "Error: --since: \"2026-1-1\" is no day: write it as 2026-01-31."),
        ("analyze --format tsv a.txt", "Error: The value 'tsv' is invalid for"),
        ("pretranslate --threshold 101 a.txt", "Error: --threshold is a score from 0 to 100."),
        ("pretranslate --fill 102 a.txt", "Error: --fill is a score from 0 to 101."),
        ("pretranslate --matches 0 a.txt", "Error: --matches is a number above 0."),
    ])
    func wrongUseIsExplained(command: String, message: String) throws {
        let outcome = try workspace.run(command.split(separator: " ").map(String.init))
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix(message))
    }

    @Test func aFileThatIsMissingLeavesNothingHalfPrinted() throws {
        let outcome = try workspace.run("analyze", "a.txt", "none.txt")
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("songngu: error: cannot read none.txt: "))
    }

    @Test func pretranslationGoesToAFileOrStandardOutput() throws {
        let told = "3 segments into vi: 1 filled in, 1 with matches, 1 without"
        let written = try workspace.run("pretranslate", "--lang", "en", "a.txt", "-o", "a.xlf")
        #expect(written == Outcome(status: 0, output: "", errors: "songngu: \(told); written to a.xlf\n"))
        let printed = try workspace.run("pretranslate", "--lang", "en", "a.txt")
        #expect(printed == Outcome(status: 0, output: try workspace.text(of: "a.xlf"), errors: "songngu: \(told)\n"))
        // What was written can be taken up again, from a pipe too.
        let again = try workspace.shell("cat a.xlf | \"$songngu\" pretranslate - > b.xlf; \"$songngu\" analyze a.xlf")
        #expect(
            again.errors == "songngu: 3 segments into vi: 0 filled in, 1 with matches, 1 without, 1 left as they were\n"
        )
        #expect(again.output.contains("total        3          17"))
    }

    @Test func unitsOfXLIFFThatAreNoneAreToldWithTheStatus() throws {
        try workspace.write(
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="a" source-language="en" target-language="vi" datatype="plaintext"><body>
            <trans-unit id="1"><target>Chào.</target></trans-unit>
            <trans-unit id="2"><source>Hello there.</source></trans-unit></body></file></xliff>
            """, to: "x.xlf")
        for command in ["analyze", "pretranslate"] {
            let outcome = try workspace.run(command, "x.xlf")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("x.xlf:3: unit 1 skipped: it has no source"))
        }
    }
}
