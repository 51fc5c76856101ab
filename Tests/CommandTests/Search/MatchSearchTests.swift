import Foundation
import Testing

/// What a translator sees of a match beside its texts.
@Suite struct MatchSearchTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        let lines = [
            #"{"id": "1", "en": "Putin arrived in Hanoi on Monday.", "vi": "Ông Putin đến Hà Nội hôm thứ Hai."}"#,
            #"{"id": "2", "en": "The end.", "vi": "Hết.", "status": "approved"}"#,
            #"{"id": "3", "en": "The end.", "vi": "Kết thúc.", "status": "draft"}"#,
            #"{"id": "4", "en": "The end.", "vi": "Xong.", "status": "rejected"}"#,
        ]
        try workspace.write(lines.joined(separator: "\n") + "\n", to: "units.jsonl")
        #expect(try workspace.run("tm", "import", "units.jsonl").status == 0)
    }

    @Test func namesToExchangeAreNamed() throws {
        let query = "Putin arrived in Beijing on Monday."
        let outcome = try workspace.run("search", "--fuzzy", query)
        #expect(outcome.lines.contains("      write “Bắc Kinh” for “Hà Nội”: “Beijing” for “Hanoi”"))
        let json = try workspace.run("search", "--fuzzy", "--format", "json", query)
        #expect(
            json.output.contains(
                #""substitutions":[{"found":"Hanoi","ranges":[[18,27]],"target":"Hà Nội","wanted":"Beijing","write":"Bắc Kinh"}]"#
            ), "\(json.output)")
    }

    @Test func otherTranslationsOfTheSameTextAreNamed() throws {
        let outcome = try workspace.run("search", "The end.")
        #expect(
            outcome.lines.filter { $0.contains("exact") || $0.contains("otherwise") }
                .map { $0.replacing(/\d{4}-\d\d-\d\d/, with: "DAY") } == [
                    "1  exact  unit 3  draft  units.jsonl, DAY", "      translated otherwise in unit 2",
                    "2  exact  unit 2  units.jsonl, DAY", "      translated otherwise in unit 3",
                ])
    }

    @Test(arguments: [
        (["--status", "all"], ["Hết.", "Kết thúc.", "Xong."]), (["--status", "rejected"], ["Xong."]),
        (["--status", "approved"], ["Hết."]), (["--origin", "align"], []),
        (["--penalty", "draft=5"], ["Hết.", "Kết thúc."]), (["--fuzzy", "96", "--penalty", "draft=5"], ["Hết."]),
        (["--since", "2999-01-01"], []), (["--meaning", "--status", "approved", "--limit", "1"], ["Hết."]),
    ])
    func unitsAreTakenByChoice(options: [String], expected: [String]) throws {
        let outcome = try workspace.run(["search", "--format", "json", "The end."] + options)
        let found = try Contract.decode(Contract.Found.self, outcome.output)
        #expect(found.hits.map { $0.variants[1].text }.sorted() == expected)
    }

    @Test func theConfigurationChoosesToo() throws {
        try workspace.write(#"{"filters": {"status": ["draft"]}}"#, to: ".songngu.json")
        let found = try Contract.decode(
            Contract.Found.self, workspace.run("search", "--format", "json", "The end.").output)
        #expect(found.hits.map { $0.variants[1].text } == ["Kết thúc."])
        // An export is whole all the same.
        #expect(try workspace.run("tm", "export", "--to", "jsonl", "-").lines.count == 4)
    }

    @Test(arguments: [
        (["--before", "Start.", "--after", "Stop."], "fuzzy 101"), (["--before", "Start."], "fuzzy 100"),
        ([], "fuzzy 100"),
    ])
    func theNeighboursMakeAMatchOf101(options: [String], expected: String) throws {
        let unit = #"{"en": "Go on.", "vi": "Tiếp đi.", "context": {"before": "Start.", "after": "Stop."}}"#
        try workspace.write(unit + "\n", to: "context.jsonl")
        #expect(try workspace.run("tm", "import", "context.jsonl").status == 0)
        let outcome = try workspace.run(["search", "--fuzzy", "100", "--format", "tsv", "Go on."] + options)
        #expect(outcome.lines.last == "5\t\(expected)\ten\tGo on.\tvi\tTiếp đi.")
    }

    @Test func neighboursGoWithFuzzySearch() throws {
        let outcome = try workspace.run("search", "--before", "x", "The end.")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("--before and --after go with --fuzzy."))
    }
}
