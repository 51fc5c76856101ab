import Testing

@Suite struct BenchServeTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func makeMemory() throws {
        try workspace.write("One river rose.\nTwo big bridges fell down.\n", to: "en.txt")
        try workspace.write("Mưa lớn ở miền Trung.\nHai cây cầu bị sập.\n", to: "vi.txt")
        #expect(try workspace.run("bench", "make", "--units", "4", "en.txt", "vi.txt", "units.tmx").status == 0)
        #expect(try workspace.run("tm", "import", "units.tmx").status == 0)
    }

    /// Needs wrk, which not every machine has.
    @Test(.enabled { try Workspace(hasSamples: false).shell("command -v wrk").status == 0 })
    func eachRouteIsAskedAndAnswersWithoutErrors() throws {
        try makeMemory()
        let outcome = try workspace.run("bench", "serve", "--queries", "4", "--connections", "2", "--seconds", "1")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let rows = outcome.lines.compactMap { $0.firstMatch(of: #/^(.+?)  +2 +(\d+) +[\d.]+ +[\d.]+ +(\d+) /#) }
        #expect(rows.map { String($0.1) } == ["search, en", "search, vi", "tmserver, en", "tmserver, vi"])
        #expect(rows.allSatisfy { $0.2 != "0" && $0.3 == "0" }, "\(outcome.output)")
    }

    @Test func withoutTheLoadGeneratorItSaysHowToGetIt() throws {
        try makeMemory()
        let outcome = try workspace.shell("PATH=/nowhere \"$songngu\" bench serve --seconds 1")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("wrk is not installed: install it, on Debian with apt-get install wrk"))
    }

    @Test func aMemoryWithoutTwoLanguagesHasNothingToAskFor() throws {
        try workspace.write("en\nOne river rose.\n", to: "units.tsv")
        _ = try workspace.run("tm", "import", "units.tsv")
        #expect(try workspace.run("bench", "serve").status == 2)
    }

    @Test(arguments: ["--queries", "--connections", "--seconds"])
    func aNumberThatIsNoneIsAnError(option: String) throws {
        let outcome = try workspace.run("bench", "serve", option, "0")
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("--queries, --connections and --seconds are numbers from 1"))
    }
}
