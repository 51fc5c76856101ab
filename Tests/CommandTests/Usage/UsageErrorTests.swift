import Foundation
import Testing

/// Wrong use: what is wrong, the usage, status 2.
@Suite struct UsageErrorTests {
    @Test(arguments: [
        ("frobnicate", "Error: Unexpected argument 'frobnicate'", "Usage: songngu <subcommand>"),
        ("align", "Error: Give SOURCE and TARGET, or --batch.", "Usage: songngu align "),
        ("align a.txt", "Error: Give SOURCE and TARGET, or --batch.", "Usage: songngu align "),
        (
            "align --batch a.txt b.txt", "Error: --batch reads from standard input and takes no files.",
            "Usage: songngu align "
        ),
        (
            "align --batch --format table", "Error: --batch writes JSON: leave out --explain and other formats.",
            "Usage: songngu align "
        ),
        (
            "align --batch --format html", "Error: --batch writes JSON: leave out --explain and other formats.",
            "Usage: songngu align "
        ),
        (
            "align --batch -o x", "Error: --batch writes to standard output: leave out --output.",
            "Usage: songngu align "
        ),
        (
            "align --format html --explain a b", "Error: A report explains everything: leave out --explain.",
            "Usage: songngu align "
        ),
        ("align a.txt b.txt c.txt", "Error: Unexpected argument 'c.txt'", "Usage: songngu align "),
        ("align --frob a.txt b.txt", "Error: Unknown option '--frob'", "Usage: songngu align "),
        ("align --format xml a.txt b.txt", "Error: The value 'xml' is invalid for '--format", "Usage: songngu align "),
        ("align --source-lang 3 a b", "Error: The value '3' is invalid for '--source-lang", "Usage: songngu align "),
        ("align --target-lang vi_VN a b", "Error: The value 'vi_VN' is invalid for", "Usage: songngu align "),
        ("align --min-score 1.5 a b", "Error: --min-score is a number from 0 to 1.", "Usage: songngu align "),
        ("align --min-score=-1 a b", "Error: --min-score is a number from 0 to 1.", "Usage: songngu align "),
        ("align --min-score nan a b", "Error: --min-score is a number from 0 to 1.", "Usage: songngu align "),
        ("align --min-score x a b", "Error: The value 'x' is invalid for '--min-score", "Usage: songngu align "),
        ("pair a", "Error: Missing expected argument '<targets>'", "Usage: songngu pair "),
        ("pair --align --format tsv a b", "Error: --align writes JSON, of pairs only", "Usage: songngu pair "),
        ("pair --align --unpaired a b", "Error: --align writes JSON, of pairs only", "Usage: songngu pair "),
        ("pair --min-score 2 a b", "Error: --min-score is a number from 0 to 1.", "Usage: songngu pair "),
        ("segment", "Error: Missing expected argument '<file>'", "Usage: songngu segment "),
        ("segment --format table a", "Error: The value 'table' is invalid for", "Usage: songngu segment "),
        ("search", "Error: Missing expected argument '<text>'", "Usage: songngu search "),
        ("search --limit 0 a", "Error: --limit is a number from 1 to 100000.", "Usage: songngu search "),
        ("search --lang x a", "Error: The value 'x' is invalid for '--lang", "Usage: songngu search "),
        ("check", "Error: Give TARGET, or --batch.", "Usage: songngu check "),
        ("check --batch --source a.txt", "Error: --batch reads from standard input", "Usage: songngu check "),
        ("tm frob", "Error: Unexpected argument 'frob'", "Usage: songngu tm "),
        ("tm import", "Error: Missing expected argument '<files> ...'", "Usage: songngu tm import "),
        ("model frob", "Error: Unexpected argument 'frob'", "Usage: songngu model "),
        ("model test", "Error: Missing expected argument '<pairs>'", "Usage: songngu model test "),
        ("model distill --corpus en=a -o m", "Error: Missing expected argument '--endpoint", "Usage: songngu model "),
        ("model distill --endpoint x -o m", "Error: Missing expected argument '--corpus", "Usage: songngu model "),
        ("model distill --endpoint x --lang 1 -o m", "Error: The value '1' is invalid for", "Usage: songngu model "),
        ("eval", "Error: Missing expected argument '<gold> ...'", "Usage: songngu eval "),
        (
            "eval a b --hypothesis c", "Error: Give as many --hypothesis as files of cases.", "Usage: songngu eval "
        ),
        ("tm export", "Error: Missing expected argument '<files> ...'", "Usage: songngu tm export "),
    ])
    func wrongUseIsExplainedOnStandardErrorWithTheUsage(command: String, message: String, usage: String) throws {
        let workspace = try Workspace(hasSamples: false)
        let outcome = try workspace.run(command.split(separator: " ").map(String.init))
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix(message))
        #expect(outcome.errors.contains("\n\(usage)"))
        #expect(outcome.errors.contains("--help' for more information."))
    }

    @Test func aDashBeforeAQueryIsNoOptionAfterTwoDashes() throws {
        let workspace = try Workspace()
        _ = try workspace.run("tm", "import", Sample.memory)
        #expect(try workspace.run("search", "--", "--magnitude").status == 0)
    }
}
