import Foundation
import Testing

@Suite struct HelpTests {
    static let commands = [
        "align", "pair", "segment", "search", "check", "analyze", "pretranslate", "tm", "tm stats", "tm import",
        "tm export", "tm edit", "tm history", "tm undo", "tm merge", "tm embed", "tm verify", "tm backup",
        "tm compact", "glossary", "glossary show", "glossary stats", "glossary lint", "glossary convert",
        "glossary draft", "glossary check", "glossary apply", "glossary mine", "model",
        "model info", "model test", "model distill", "eval", "bench align", "bench memory", "bench glossary",
        "serve", "token", "token add", "token list", "token remove",
    ]

    @Test(arguments: [[], ["--help"], ["-h"], ["help"]])
    func theOverviewNamesEverySubcommandAndTheExitStatuses(arguments: [String]) throws {
        let outcome = try Workspace(hasSamples: false).run(arguments)
        #expect(
            outcome
                == Outcome(
                    status: 0,
                    output: """
                        OVERVIEW: Align news articles with their sources, remember the pairs, keep names consistent.

                        SOURCE is the wire story, TARGET the article made from it; both are plain text or HTML, "-" is
                        standard input, an http or https address a page of the web.
                        Exit status: 0 fine; 1 there are findings, or lines of a batch were bad; 2 wrong use or unreadable
                        input.

                        USAGE: songngu <subcommand>

                        OPTIONS:
                          --version               Show the version.
                          -h, --help              Show help information.

                        SUBCOMMANDS:
                          align                   Align an article with its source, and check it.
                          pair                    Find which articles render which stories.
                          segment                 Show the sentences of a page, with its quotations and what is chrome.
                          search                  Find sentences and phrases in the translation memory, in either language.
                          check                   Check the names of an article and, with its source, what it says.
                          analyze                 Count the words to translate, by what the memory has for them.
                          pretranslate            Write a story as XLIFF, with matches and terms for each sentence.
                          tm                      Look after the translation memory.
                          glossary                Look after glossaries, and hold the memory against them.
                          model                   Look at the model of meanings, test it, or make another.
                          eval                    Measure the aligner on cases whose right beads are known.
                          bench                   Measure how fast the work goes, with peers beside us.
                          serve                   Open the desk in a browser, and to other tools.
                          token                   Say who may open the desk that is served.

                          See 'songngu help <subcommand>' for detailed help.

                        """, errors: ""))
    }

    @Test(arguments: commands)
    func everySubcommandHasHelp(command: String) throws {
        let outcome = try Workspace(hasSamples: false).run(
            command.split(separator: " ").map(String.init) + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasPrefix("OVERVIEW: "))
        #expect(outcome.output.contains("\nUSAGE: songngu \(command) "))
        #expect(outcome.output.contains("\nsongngu \(command)"))
    }

    // Distilling needs an endpoint, and a server does not end by itself.
    @Test(arguments: commands.filter { !["model distill", "serve"].contains($0) })
    func theExamplesOfTheHelpWork(command: String) throws {
        let workspace = try Workspace()
        _ = try workspace.run("tm", "import", Sample.memory)
        if command == "token remove" { _ = try workspace.run("token", "add", "Minh") }
        let case1 = """
            {"id": 1, "source": {"text": "The bridge is open."}, "target": {"text": "Cầu đã thông xe."}}
            """
        try workspace.write(case1 + "\n", to: "pairs.jsonl")
        let help = try workspace.run(command.split(separator: " ").map(String.init) + ["--help"])
        let examples = help.lines.filter { $0.hasPrefix("songngu ") }
            .map { $0.replacing(#/\s{3,}.*/#, with: "") }
        #expect(!examples.isEmpty)
        for example in examples {
            let outcome = try workspace.shell("\"$songngu\"\(example.dropFirst("songngu".count))")
            // The sample has findings, and saying so is what `check` does.
            #expect(outcome.status == (example.contains("check TM") ? 1 : 0), "\(example)\n\(outcome.errors)")
            #expect(!outcome.errors.contains("nothing found"), "\(example)")
        }
    }

    @Test func theVersionIsALine() throws {
        let outcome = try Workspace(hasSamples: false).run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
