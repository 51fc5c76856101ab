import Foundation
import Testing

@Suite struct GlossaryMineTests {
    private func workspace() throws -> Workspace {
        let workspace = try Workspace(hasSamples: false)
        try workspace.write(
            """
            en\tvi
            Mr. Tobin Crale spoke first.\tÔng Tobin Crale phát biểu đầu tiên.
            We heard that Tobin Crale left.\tChúng tôi nghe nói Tobin Crale đã đi.
            """, to: "pairs.tsv")
        let outcome = try workspace.run("tm", "import", "--tm", "m.sqlite", "pairs.tsv")
        #expect(outcome.status == 0)
        return workspace
    }

    @Test func proposalsComeWithCountsAndPlaces() throws {
        let outcome = try workspace().run("glossary", "mine", "--tm", "m.sqlite")
        #expect(
            outcome
                == Outcome(
                    status: 0,
                    output: """
                        0.67  person.tobin-crale  person?, spelling, 2 together, 0 and 0 alone
                          en: Tobin Crale (2)
                          vi: Tobin Crale (2)
                          1  Mr. [Tobin Crale] spoke first.
                             Ông [Tobin Crale] phát biểu đầu tiên.
                          2  We heard that [Tobin Crale] left.
                             Chúng tôi nghe nói [Tobin Crale] đã đi.

                        """, errors: "songngu: 1 of 1 proposals from 2 units\n"))
    }

    @Test func draftsAreAGlossaryThatCheckReads() throws {
        let workspace = try workspace()
        let outcome = try workspace.run("glossary", "mine", "--tm", "m.sqlite", "-o", "drafts.tsv")
        #expect(outcome == Outcome(status: 0, output: "", errors: "songngu: 1 proposal written to drafts.tsv\n"))
        try workspace.write("Ông Tobin Crale phát biểu.\n", to: "a.txt")
        #expect(try workspace.run("check", "--glossary", "drafts.tsv", "a.txt").status == 0)
    }

    @Test(arguments: [
        (["--min-count", "0"], "--min-count is 1 or more."), (["--limit", "0"], "--limit is 1 or more."),
        (["-o", "x.tsv", "--format", "json"], "-o writes a glossary table"),
        (["--tm", "none.sqlite"], "none.sqlite"),
        (["--tm", "m.sqlite", "--source-lang", "fr"], "has no units in fr and vi"),
        (["--tm", "m.sqlite", "-o", "no/such/folder.tsv"], "cannot write no/such/folder.tsv"),
    ])
    func whatCannotBeDoneIsSaid(arguments: [String], message: String) throws {
        let outcome = try workspace().run(["glossary", "mine"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func aPartOfTheProposalsIsJSON() throws {
        let outcome = try workspace().run(
            "glossary", "mine", "--tm", "m.sqlite", "--type", "person", "--format", "json")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix(
                """
                {"concepts":[{"evidence":"spelling","examples":[{"source":{"end":15,"start":4,\
                "text":"Mr. Tobin Crale spoke first."},
                """.trimmingCharacters(in: .newlines)))
    }
}
