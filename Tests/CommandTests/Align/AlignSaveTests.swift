import Foundation
import Testing

@Suite struct AlignSaveTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test func savingTellsWhatIsNewAndWhere() throws {
        let outcome = try workspace.run("align", "--save", "--format", "tsv", Sample.source, Sample.target)
        #expect(outcome.status == 0)
        #expect(outcome.errors.wholeMatch(of: /songngu: \d+ new units, 0 known in TM\/songngu\.sqlite\n/) != nil)
        #expect(workspace.exists("TM/songngu.sqlite"))
    }

    @Test func savingTheSamePairTwiceChangesNothing() throws {
        let arguments = ["align", "--save", "--format", "tsv", Sample.source, Sample.target]
        _ = try workspace.run(arguments)
        let looks = [["tm", "stats"], ["tm", "export", "-"], ["search", "--format", "json", "Ladozhin"]]
        let before = try looks.map { try workspace.run($0) }
        let again = try workspace.run(arguments)
        #expect(again.errors.wholeMatch(of: /songngu: 0 new units, \d+ known in TM\/songngu\.sqlite\n/) != nil)
        #expect(try looks.map { try workspace.run($0) } == before)
        #expect(before.allSatisfy { $0.status == 0 })
        #expect(!workspace.exists("TM/songngu.sqlite-wal"))
    }

    @Test func whatIsSavedIsFoundAgain() throws {
        _ = try workspace.run("align", "--save", Sample.source, Sample.target)
        let outcome = try workspace.run("search", "--format", "json", "cau cang dai 340m")
        let found = try Contract.decode(Contract.Found.self, outcome.output)
        #expect(found.total == 1)
        #expect(found.hits.first?.variants.map(\.lang) == ["en", "vi"])
    }

    @Test func noBeadBelowTheLeastScoreIsSaved() throws {
        let few = try workspace.run("align", "--save", "--min-score", "1", Sample.source, Sample.target)
        let all = try workspace.run("align", "--save", "--min-score", "0", Sample.source, Sample.target)
        #expect(few.errors.hasPrefix("songngu: 0 new units"))
        #expect(!all.errors.hasPrefix("songngu: 0 new units"))
    }

    @Test func aTextFromStandardInputIsSavedWithoutAPath() throws {
        let outcome = try workspace.run(
            "align", "--save", Sample.source, "-", input: try workspace.text(of: Sample.target))
        #expect(outcome.status == 0)
        let found = try workspace.run("search", "--exact", "--format", "json", "Gián đoạn vì thủy lôi")
        #expect(found.status == 0)
        let hits = try workspace.run("search", "--format", "json", "thuy thu doan")
        #expect(hits.output.contains("\"source\":\"TM/Samples/harbour.en.txt\""))
        #expect(!hits.output.contains("\"target\":\"-\""))
    }

    @Test func anInputThatCannotBeReadLeavesNoMemoryBehind() throws {
        let outcome = try workspace.run("align", "--save", Sample.source, "nowhere.vi.txt")
        #expect(outcome.status == 2)
        #expect(!workspace.exists("TM/songngu.sqlite"))
    }

    @Test func aReaderThatLeavesEarlyDoesNotKeepThePairFromBeingSaved() throws {
        let outcome = try workspace.shell(
            "\"$songngu\" align --save \(Sample.source) \(Sample.target) 2>/dev/null | true; \"$songngu\" tm stats")
        #expect(outcome.lines.contains { $0.wholeMatch(of: /documents \(vi\) +1/) != nil })
    }

    @Test func anUnrelatedStoryIsSavedAsNothing() throws {
        let outcome = try workspace.run("align", "--save", "--format", "tsv", Sample.source, Sample.targetPage)
        #expect(outcome.status == 0)
        #expect(
            outcome.errors == """
                songngu: warning: no sentence of the target surely renders one of the source: is this the right source?
                songngu: 0 new units, 0 known in TM/songngu.sqlite

                """)
    }
}
