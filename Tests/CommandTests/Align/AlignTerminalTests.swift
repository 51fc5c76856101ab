import Foundation
import Testing

/// How the table fits the terminal.
@Suite struct AlignTerminalTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(FerryPair.source, to: "ferry.en.txt")
        try workspace.write(FerryPair.target, to: "ferry.vi.txt")
    }

    /// Columns as a terminal counts them, for the letters of these tests.
    private func columns(_ line: some StringProtocol) -> Int {
        line.unicodeScalars.reduce(0) { sum, scalar in
            let isMark = scalar.properties.generalCategory == .nonspacingMark
            return sum + (isMark ? 0 : (0x4E00...0x9FFF).contains(scalar.value) ? 2 : 1)
        }
    }

    @Test(arguments: [60, 80, 100, 140])
    func linesAreNoWiderThanTheTerminal(width: Int) throws {
        let outcome = try workspace.run(
            "align", Sample.source, Sample.target, environment: ["COLUMNS": "\(width)"])
        // The heading of a finding is one line for tools that read it.
        let lines = outcome.lines.filter { !$0.hasPrefix("TM/") }
        #expect(lines.map(columns).max() ?? 0 <= width)
        #expect(lines.map(columns).max() ?? 0 > width - 10)
    }

    @Test(arguments: ["0", "1", "-5", "wide", ""])
    func absurdWidthsStillGiveATable(width: String) throws {
        let outcome = try workspace.run("align", "ferry.en.txt", "ferry.vi.txt", environment: ["COLUMNS": width])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Albatross"))
    }

    @Test func wideCharactersAndCombiningMarksAreCountedAsTheTerminalShowsThem() throws {
        // x̂ has no precomposed form.
        try workspace.write(
            "The ferry 东方快车 left 上海 on Monday with 340 passengers and a crew of 25, the x\u{302} agency said.",
            to: "wide.en.txt")
        try workspace.write(
            "Thứ Hai, phà 东方快车 đã rời 上海 với 340 hành khách và 25 thuyền viên, hãng tin x\u{302} cho biết.",
            to: "wide.vi.txt")
        let outcome = try workspace.run(
            "align", "wide.en.txt", "wide.vi.txt", environment: ["COLUMNS": "60"])
        #expect(
            outcome.output.withoutScores == """
                #    type  score  source (en)           target (vi)
                ───  ────  ─────  ────────────────────  ────────────────────
                1    1-1   s.ss   The ferry 东方快车    Thứ Hai, phà
                                  left 上海 on Monday   东方快车 đã rời 上海
                                  with 340 passengers   với 340 hành khách
                                  and a crew of 25,     và 25 thuyền viên,
                                  the x\u{302} agency said.    hãng tin x\u{302} cho biết.

                1 bead; with a partner: 1 of 1 sentences of the source, 1 of
                1 of the target

                """)
        let ends = ["东方快车  ", "Monday  ", "passengers  ", "25,  ", "said.  "]
        for (line, end) in zip(outcome.lines[2...6], ends) {
            let head = try #require(line.range(of: end)).upperBound
            let gap = line[head...].prefix { $0 == " " }
            #expect(columns(line[..<gap.endIndex]) == 40)
        }
    }

    @Test(arguments: ["align ferry.en.txt ferry.vi.txt", "check \(Sample.target)", "segment --explain ferry.vi.txt"])
    func outputThatIsNoTerminalHasNoEscapeCodes(command: String) throws {
        let outcome = try workspace.run(command.split(separator: " ").map(String.init), environment: ["TERM": "xterm"])
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func aTerminalGetsColour() throws {
        #expect(try onTerminal("TERM=xterm").contains("\u{1B}[1m"))
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")),
        arguments: ["TERM=xterm NO_COLOR=1", "TERM=dumb"])
    func aTerminalWithoutColourGetsNone(environment: String) throws {
        let output = try onTerminal(environment)
        #expect(output.contains("Albatross"))
        #expect(!output.contains("\u{1B}"))
    }

    /// Runs `align` on a pseudo-terminal.
    private func onTerminal(_ environment: String) throws -> String {
        try workspace.shell(
            "script -qec \"\(environment) '$songngu' align ferry.en.txt ferry.vi.txt\" /dev/null < /dev/null"
        ).output
    }
}
