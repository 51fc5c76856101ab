import Foundation
import Testing

/// Inputs that no result can be had of: a clear message, the next step, status 2, never a crash.
@Suite struct InputErrorTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("", to: "empty.txt")
        try workspace.write(" \n\t\r\n\u{A0}\n", to: "blank.txt")
        try workspace.write(Data([0xEF, 0xBB, 0xBF]), to: "mark.txt")
        try workspace.write(Data("GIF89a".utf8) + [0, 1, 2], to: "binary.vi.txt")
        try workspace.write(Data("Thông tin m".utf8) + [0xE9] + Data("i nh\n".utf8), to: "latin.vi.txt")
        try workspace.write(Data([0xFF, 0xFE, 0x41]), to: "odd.txt")
        try workspace.write("<html><head><title></title></head><body></body></html>", to: "empty.html")
    }

    static let noText = "holds no text: give a story or an article, as plain text or HTML"
    static let unreadable = "see that the path is right and the file may be read"

    @Test(arguments: [
        ("nowhere.txt", "cannot read nowhere.txt: No such file or directory; \(unreadable)"),
        ("TM", "cannot read TM: Is a directory; \(unreadable)"),
        ("empty.txt/x", "cannot read empty.txt/x: Not a directory; \(unreadable)"),
        ("", "cannot read : No such file or directory; \(unreadable)"),
        ("empty.txt", "empty.txt \(noText)"),
        ("blank.txt", "blank.txt \(noText)"),
        ("mark.txt", "mark.txt \(noText)"),
        ("empty.html", "empty.html \(noText)"),
        ("-", "standard input \(noText)"),
        ("binary.vi.txt", "binary.vi.txt: not a text file (zero byte at byte 6); give plain text or HTML"),
        ("latin.vi.txt", "latin.vi.txt: not valid UTF-8 at byte 12; save the file as UTF-8 and try again"),
        ("odd.txt", "odd.txt: not valid UTF-16LE at byte 2; save the file as UTF-8 and try again"),
    ])
    func aTextThatCannotBeReadIsNamedWithTheNextStep(path: String, message: String) throws {
        let expected = Outcome(status: 2, output: "", errors: "songngu: error: \(message)\n")
        #expect(try workspace.run("segment", path) == expected)
    }

    @Test(arguments: [
        ["check", "binary.vi.txt"], ["check", Sample.target, "--source", "binary.vi.txt"],
        ["align", "binary.vi.txt", Sample.target], ["align", Sample.source, "binary.vi.txt"],
    ])
    func everyCommandSaysSoOfEitherText(arguments: [String]) throws {
        let message = "binary.vi.txt: not a text file (zero byte at byte 6); give plain text or HTML"
        #expect(try workspace.run(arguments) == Outcome(status: 2, output: "", errors: "songngu: error: \(message)\n"))
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func aFileThatMayNotBeReadIsNamed() throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: workspace.url("empty.txt").path)
        let outcome = try workspace.run("segment", "empty.txt")
        #expect(
            outcome.errors
                == "songngu: error: cannot read empty.txt: Permission denied; \(Self.unreadable)\n")
    }

    @Test(arguments: [(Sample.source, "en"), (Sample.target, "vi")])
    func twoTextsInOneLanguageAreNoPair(file: String, language: String) throws {
        let outcome = try workspace.run("align", file, file)
        #expect(
            outcome
                == Outcome(
                    status: 2, output: "",
                    errors: """
                        songngu: error: \(file) and \(file) are both in the language "\(language)": give a source and \
                        its translation, or name the languages with --source-lang and --target-lang

                        """))
    }

    @Test func exchangedTextsGetAWarning() throws {
        let outcome = try workspace.run("align", "--format", "tsv", Sample.target, Sample.source)
        #expect(outcome.status == 0)
        #expect(
            outcome.errors == """
                songngu: warning: the source is Vietnamese and the target English: SOURCE is the wire story, TARGET \
                the article

                """)
    }

    @Test func wordsThatDoNotLookLikeTheGivenLanguageGetAWarning() throws {
        let outcome = try workspace.run(
            "align", "--format", "tsv", "--source-lang", "en", "--target-lang", "vi", Sample.target, Sample.source)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("\(Sample.target) looks like \"vi\", but is read as \"en\"\n"))
        #expect(outcome.errors.contains("\(Sample.source) looks like \"en\", but is read as \"vi\"\n"))
    }

    @Test func aStoryOnAnotherSubjectGetsAWarning() throws {
        let outcome = try workspace.run("align", Sample.sourcePage, Sample.target)
        #expect(outcome.status == 0)
        #expect(
            outcome.errors == """
                songngu: warning: no sentence of the target surely renders one of the source: is this the right source?

                """)
    }

    @Test func bothTextsCannotComeFromStandardInput() throws {
        let message = "only one of the two texts can come from standard input: give the other as a file"
        let expected = Outcome(status: 2, output: "", errors: "songngu: error: \(message)\n")
        #expect(try workspace.run("align", "-", "-") == expected)
        #expect(try workspace.run("check", "-", "--source", "-") == expected)
    }

    @Test(arguments: [
        ("id\ttype\ten\tvi\nplace.x\tplace\n", "bad.tsv:2: has 2 columns where the header has 4"),
        ("id\ttype\ten\tfoo:bar\n", "bad.tsv:1: unknown column \"foo:bar\"; columns are "),
        ("", "bad.tsv: has no header"),
    ])
    func aBadGlossaryIsNamedWithItsLine(table: String, message: String) throws {
        try workspace.write(table, to: "bad.tsv")
        let outcome = try workspace.run("check", "--glossary", "bad.tsv", Sample.target)
        #expect(outcome.status == 2)
        #expect(outcome.errors.replacing("\(workspace.folder.path)/", with: "").hasPrefix("songngu: error: \(message)"))
    }

    @Test func aGlossaryThatIsNotThereIsNamed() throws {
        let outcome = try workspace.run("align", "--glossary", "nowhere.tsv", Sample.source, Sample.target)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("nowhere.tsv: cannot be read"))
    }

    @Test func aFullDiskIsNamed() throws {
        let outcome = try workspace.shell("\"$songngu\" segment \(Sample.target) > /dev/full")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors == """
                songngu: error: cannot write standard output: No space left on device; see that it is open and its \
                disk has room

                """)
    }

    @Test(arguments: ["", "trap '' PIPE; "])
    func aClosedPipeEndsTheCommandWithoutAWord(shell: String) throws {
        // More than a pipe holds, so that writing meets the closed end.
        let sentence = "The ferry Albatross left the port with 340 passengers on board. "
        try workspace.write(String(repeating: sentence, count: 5_000), to: "long.en.txt")
        let outcome = try workspace.shell("\(shell)\"$songngu\" segment long.en.txt | head -1")
        #expect(outcome == Outcome(status: 0, output: sentence.dropLast() + "\n", errors: ""))
    }
}
