import Testing

@Suite struct BenchTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test func aTableTellsPairsASecondAndF() throws {
        try workspace.write(
            """
            {"id": 1, "source": {"lang": "en", "segments": ["Rain fell on Kemran."]}, \
            "target": {"lang": "vi", "segments": ["Mưa rơi ở Kemran."]}, "gold": [{"source": [0], "target": [0]}]}

            {"id": 2, "source": {"lang": "en", "text": "Rain fell."}, "target": {"lang": "vi", "text": "Mưa rơi."}}

            """, to: "cases.jsonl")
        let outcome = try workspace.run("bench", "align", "--pairs", "4", "cases.jsonl")
        #expect(outcome.status == 0)
        #expect(outcome.lines.contains { $0.hasPrefix("songngu ") && $0.hasSuffix("1.000") })
        #expect(outcome.output.contains("4 pairs of 1.0 × 1.0 segments"))
    }

    @Test func aBadLineIsNamed() throws {
        try workspace.write("\n{\"id\": 1}\n", to: "cases.jsonl")
        let outcome = try workspace.run("bench", "align", "cases.jsonl")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("cases.jsonl:2: \"source\" is missing"))
    }

    @Test func aFileWithoutCasesIsAnError() throws {
        try workspace.write("\n", to: "cases.jsonl")
        #expect(try workspace.run("bench", "align", "cases.jsonl").status == 2)
    }
}
