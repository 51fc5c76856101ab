import Foundation
import Testing

@Suite struct BenchMemoryTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    /// Few lines make many units, always the same, and what is found of them is all there is.
    @Test func unitsAreMadeOfLinesAndSearchedWithoutLoss() throws {
        try workspace.write("One river rose.\nTwo big bridges fell down.\nOne river rose.\n\n...\n", to: "en.txt")
        try workspace.write("Mưa lớn ở miền Trung.\nHai cây cầu bị sập.\n", to: "vi.txt")
        let made = try workspace.run("bench", "make", "--units", "4", "en.txt", "vi.txt", "units.tmx")
        #expect(made.status == 0)
        #expect(made.errors.hasPrefix("songngu: 4 units, "))
        let first = try workspace.text(of: "units.tmx")
        #expect(try workspace.run("bench", "make", "--units", "4", "en.txt", "vi.txt", "again.tmx").status == 0)
        func units(_ text: String) -> Substring {
            text.suffix(from: text.range(of: "<body>")?.lowerBound ?? text.endIndex)
        }
        #expect(units(try workspace.text(of: "again.tmx")) == units(first))

        #expect(try workspace.run("tm", "import", "units.tmx").status == 0)
        let outcome = try workspace.run("bench", "memory", "--queries", "8", "--checked", "8")
        #expect(outcome.status == 0)
        let fuzzy = outcome.lines.filter { $0.hasPrefix("fuzzy ") }
        // In Vietnamese no index serves 50.
        #expect(fuzzy.count == 3)
        #expect(fuzzy.allSatisfy { $0.hasSuffix("1.000") })
        let asked = try workspace.run("bench", "memory", "--queries", "8", "--thresholds", "50,100")
        #expect(asked.lines.filter { $0.hasPrefix("fuzzy 50") || $0.hasPrefix("fuzzy 100") }.count == 4)
        let imported = try workspace.run("bench", "memory", "--import", "units.tmx")
        #expect(imported.lines.contains { $0.hasPrefix("units.tmx") })
    }

    @Test(arguments: ["", "70,x", "101"])
    func aThresholdThatIsNoneIsAnError(thresholds: String) throws {
        let outcome = try workspace.run("bench", "memory", "--thresholds", thresholds)
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("--thresholds is numbers from 0 to 100"))
    }
}
