import Foundation
import Testing

/// Ignores, baselines and formats of `check`.
@Suite struct FindingHandlingTests {
    static let sentence = "Đại diện nước này kêu gọi Liên Hiệp Quốc sớm gửi phái đoàn quan sát tới khu vực."
    let workspace: Workspace

    init() throws {
        workspace = try Workspace(hasSamples: false)
        try workspace.write("\(Self.sentence)\n\nPhái đoàn dự kiến lên đường trong tuần tới.\n", to: "un.txt")
    }

    @Test(arguments: ["", ": deprecated", ": number, deprecated -- the old name is meant"])
    func aCommentIgnoresWhatItNames(names: String) throws {
        try workspace.write("<!-- songngu-ignore\(names) -->\n\(Self.sentence)\n", to: "above.txt")
        try workspace.write("\(Self.sentence) <!-- songngu-ignore\(names) -->\n", to: "beside.md")
        try workspace.write(
            "<html><body><!-- songngu-ignore\(names) --><p>\(Self.sentence)</p></body></html>", to: "p.html")
        for file in ["above.txt", "beside.md", "p.html"] {
            let outcome = try workspace.run("check", file)
            #expect(outcome == Outcome(status: 0, output: "", errors: "songngu: no findings\n"), "\(file)")
        }
    }

    @Test func aFingerprintCanBeIgnoredToo() throws {
        let found = try workspace.run("check", "un.txt", "--format", "json")
        let print = try #require(found.output.firstMatch(of: #/"fingerprint":"([0-9a-f]{16})"/#)).1
        try workspace.write("<!-- songngu-ignore: \(print) -->\n\(try workspace.text(of: "un.txt"))", to: "un.txt")
        #expect(try workspace.run("check", "un.txt").status == 0)
    }

    @Test func aCommentThatIgnoresNothingIsANote() throws {
        try workspace.write(
            "Trời đẹp suốt cả ngày hôm nay.\n<!-- songngu-ignore -->\nKhông ai nói gì thêm.\n", to: "a.txt")
        let outcome = try workspace.run("check", "a.txt")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                a.txt:2:1: note: unused-ignore: there is nothing here to ignore: take the comment away
                    2:1     <!-- songngu-ignore -->
                            ^^^^^^^^^^^^^^^^^^^^^^^
                0 findings, 1 note

                """)
    }

    @Test func aCommentForARuleThatNeedsTheSourceIsNoNoteWithoutIt() throws {
        try workspace.write("<!-- songngu-ignore: number -->\nTrời đẹp suốt cả ngày hôm nay.\n", to: "a.txt")
        #expect(try workspace.run("check", "a.txt").output == "")
    }

    @Test func whatStandsInTheBaselineIsNotReported() throws {
        let written = try workspace.run("check", "un.txt", "--write-baseline", "known.json")
        #expect(
            written == Outcome(status: 0, output: "", errors: "songngu: 1 finding written to known.json\n"))
        let text = try workspace.text(of: "known.json")
        #expect(text.hasPrefix("{\"v\":1,\"findings\":[\n{\"file\":\"un.txt\",\"fingerprint\":\""))
        // Lines move, text elsewhere changes.
        try workspace.write("Tin mới trong ngày từ nhiều nơi.\n\n\(try workspace.text(of: "un.txt"))", to: "un.txt")
        let known = try workspace.run("check", "un.txt", "--baseline", "known.json")
        #expect(known == Outcome(status: 0, output: "", errors: "songngu: no findings\n"))
        try workspace.write("\(try workspace.text(of: "un.txt"))\nLiên Hiệp Quốc chưa trả lời.\n", to: "un.txt")
        let new = try workspace.run("check", "un.txt", "--baseline", "known.json", "--format", "github")
        #expect(new.status == 1)
        #expect(new.lines.count == 1)
    }

    @Test func staleEntriesAreToldAndDropped() throws {
        _ = try workspace.run("check", "un.txt", "--write-baseline", "known.json")
        try workspace.write("Trời đẹp suốt cả ngày hôm nay.\n", to: "un.txt")
        let outcome = try workspace.run("check", "un.txt", "--baseline", "known.json")
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("songngu: warning: known.json: no longer found: deprecated: "))
        _ = try workspace.run("check", "un.txt", "--write-baseline", "known.json")
        #expect(try workspace.text(of: "known.json") == "{\"v\":1,\"findings\":[\n\n]}\n")
    }

    @Test func aBaselineServesManyArticles() throws {
        try workspace.write("Liên Hiệp Quốc chưa bình luận gì về việc này.\n", to: "other.txt")
        for file in ["un.txt", "other.txt"] { _ = try workspace.run("check", file, "--write-baseline", "known.json") }
        for file in ["un.txt", "other.txt"] {
            #expect(
                try workspace.run("check", file, "--baseline", "known.json")
                    == Outcome(status: 0, output: "", errors: "songngu: no findings\n"))
        }
    }

    @Test(
        arguments: [
            (["--baseline", "none.json"], "cannot read none.json"),
            (["--baseline", "un.txt"], "un.txt: not a baseline: make one with `songngu check --write-baseline`"),
            (["--write"], "--write goes with --fix."),
            (["--fix", "--format", "json"], "--fix shows a diff: leave --format and --write-baseline out."),
        ])
    func wrongUseIsToldWithWhatToDo(arguments: [String], message: String) throws {
        let outcome = try workspace.run(["check", "un.txt"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message))
        #expect(outcome.output == "")
    }

    @Test(arguments: ["sarif", "rdjson"])
    func formatsForProgramsAreJSON(format: String) throws {
        for file in ["un.txt", "-"] {
            let outcome = try workspace.run("check", file, "--format", format, input: try workspace.text(of: "un.txt"))
            #expect(outcome.status == 1)
            let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            #expect(object?.isEmpty == false)
            #expect(outcome.output.contains(file == "-" ? "\"stdin\"" : "\"un.txt\""))
        }
    }

    @Test func theRulesAreListed() throws {
        let outcome = try workspace.run("check", "--rules")
        #expect(outcome.status == 0)
        #expect(outcome.lines.first == "deprecated                A form that the glossary says not to write.")
    }

    @Test func aWordDocumentIsNotRewritten() throws {
        let memory = try Workspace()
        _ = try memory.run("tm", "import", Sample.memory)
        _ = try memory.run("tm", "export", "--languages", "en,vi", "a.docx")
        let outcome = try memory.run("glossary", "apply", "a.docx")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("a.docx: a Word document is checked, not rewritten"))
    }
}
