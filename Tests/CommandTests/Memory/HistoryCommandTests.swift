import Foundation
import Testing

@Suite struct HistoryCommandTests {
    let workspace: Workspace
    let author = ["SONGNGU_AUTHOR": "Lan"]

    init() throws {
        workspace = try Workspace()
        try workspace.write(SearchMemory.tmx, to: "a.tmx")
        _ = try workspace.run("tm", "import", "a.tmx", environment: author)
    }

    private func history(_ arguments: String...) throws -> [String] {
        let outcome = try workspace.run(["tm", "history", "--format", "tsv"] + arguments)
        return outcome.lines.dropFirst().map { $0.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "TIME") }
    }

    @Test func whatWasDoneIsListedAndCanBeTakenBack() throws {
        let before = try workspace.run("tm", "export", "-").output
        let edit = try workspace.run(
            "tm", "edit", "1", "--status", "rejected", "--note", "sic", environment: ["SONGNGU_AUTHOR": "Minh"])
        #expect(edit == Outcome(status: 0, output: "", errors: "songngu: 1 units changed in TM/songngu.sqlite\n"))
        let units = SearchMemory.tmx.matches(of: /<tu[ >]/).count
        #expect(
            try history() == [
                "2\tTIME\tMinh\tedit\t\t0\t1\t0", "1\tTIME\tLan\timport\ta.tmx\t\(units)\t0\t0",
            ])
        let undo = try workspace.run("tm", "undo", environment: author)
        #expect(undo.errors == "songngu: operation 2 (edit) undone: 1 units as before in TM/songngu.sqlite\n")
        #expect(try workspace.run("tm", "export", "-").output == before)
        #expect(
            try history("--limit", "2") == [
                "3\tTIME\tLan\tundo of 2\t\t0\t1\t0", "2\tTIME\tMinh\tedit (undone)\t\t0\t1\t0",
            ])
    }

    @Test func aUnitsOwnHistoryShowsItBeforeAndAfter() throws {
        _ = try workspace.run("tm", "edit", "1", "--text", "vi=Chữ mới.", "--note", "sic", environment: author)
        let outcome = try workspace.run("tm", "history", "--unit", "1")
        #expect(outcome.lines.contains("  + vi: Chữ mới."))
        #expect(outcome.lines.contains("  + note: sic"))
        #expect(outcome.lines.filter { $0.hasPrefix("  - vi: ") }.count == 1)
        let json = try workspace.run("tm", "history", "--unit", "1", "--format", "json")
        #expect(json.output.hasPrefix("{\"operations\":[{\"after\":{\"notes\":[\"sic\"]"))
        #expect(json.output.hasSuffix("\"unit\":1,\"v\":1}\n"))
    }

    @Test func whatWasChangedSinceIsToBeUndoneFirst() throws {
        _ = try workspace.run("tm", "edit", "1", "--status", "rejected")
        let outcome = try workspace.run("tm", "undo", "1")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("1 of its units were changed since (1); undo that first"))
    }

    @Test(arguments: [
        (["undo", "9"], "TM/songngu.sqlite has no operation 9: see `songngu tm history`"),
        (["history", "--unit", "99"], "TM/songngu.sqlite has no unit 99"),
        (["edit", "99", "--remove"], "TM/songngu.sqlite has no unit 99"),
        (["edit", "1", "--text", "ru=Да."], "unit 1 has no variant in the language \"ru\": nothing was changed"),
        (["backup", "TM/songngu.sqlite"], "TM/songngu.sqlite is there already: name another file"),
        (["backup", "a.tmx", "--replace"], "a.tmx is not a translation memory"),
        (["merge", "other.sqlite", "nowhere.sqlite"], "there is no translation memory at nowhere.sqlite"),
    ])
    func whatCannotBeDoneIsSaid(arguments: [String], message: String) throws {
        let outcome = try workspace.run(["tm"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("songngu: error: \(message)"), "\(outcome.errors)")
    }

    @Test(arguments: [
        (["edit", "1"], "Say what to change"), (["edit", "1", "2", "--text", "vi=A"], "for one unit at a time"),
        (["edit", "1", "--remove", "--note", "x"], "without other changes"), (["history", "--limit", "0"], "above 0"),
        (["edit", "1", "--text", "A"], "--text"), (["compact", "--forget-before", "2026-13-45"], "--forget-before"),
    ])
    func wrongUseIsSaid(arguments: [String], message: String) throws {
        let outcome = try workspace.run(["tm"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func aBackupIsMergedAndCompacted() throws {
        _ = try workspace.run("tm", "backup", "copy.sqlite")
        let merge = try workspace.run("tm", "merge", "both.sqlite", "copy.sqlite", "TM/songngu.sqlite")
        #expect(merge.status == 0)
        #expect(merge.errors.split(separator: "\n").last?.contains(" 0 new units") == true)
        #expect(try workspace.run("tm", "compact", "--tm", "both.sqlite").status == 0)
        #expect(try workspace.run("tm", "verify", "--tm", "both.sqlite").status == 0)
        let (one, both) = (
            try workspace.run("tm", "export", "-"), try workspace.run("tm", "export", "-", "--tm", "both.sqlite")
        )
        #expect(one.output == both.output)
    }
}
