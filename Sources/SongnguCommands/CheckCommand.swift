import ArgumentParser
import SongnguDesk
import SongnguText

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the names of an article and, with its source, what it says.",
        discussion: """
            songngu check TM/Samples/harbour.vi.txt
            songngu check TM/Samples/harbour.vi.txt --source TM/Samples/harbour.en.txt
            songngu check --batch < pairs.jsonl > findings.jsonl

            Lines of an HTML page are counted in its text, without the markup.
            """)

    @Argument(help: "The article.") var target: String?
    @Option(help: ArgumentHelp("The wire story: numbers, dates, quotations and more are compared.", valueName: "file"))
    var source: String?
    @Flag(help: "Read pairs from standard input, a JSON object a line.") var batch = false
    @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")) (default: table; of a batch: json).")
    var format: OutputFormat?

    @OptionGroup var languages: PairLanguageOptions
    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard batch == (target == nil), !batch || source == nil else {
            throw ValidationError(
                batch ? "--batch reads from standard input and takes no files." : "Give TARGET, or --batch.")
        }
        guard !batch || format ?? .json == .json else {
            throw ValidationError("--batch writes JSON: leave out other formats.")
        }
    }

    func run() throws {
        let desk = try options.desk()
        let found: Int
        if batch {
            let result = try Batch(languages: languages.pair, write: Output.line).check(desk)
            found = result.bad + result.findings
        } else {
            found = try runOne(desk)
        }
        if found > 0 { throw ExitCode(1) }
    }

    private func runOne(_ desk: Desk) throws -> Int {
        guard let target else { return 0 }
        let input = DocumentInput(path: target, language: languages.targetLang)
        let sourceInput = source.map { DocumentInput(path: $0, language: languages.sourceLang) }
        let result = try desk.check(target: input, source: sourceInput)
        for warning in result.warnings { Output.warning(warning) }
        let view = FindingView(
            target: result.target, source: result.source, targetName: input.name,
            sourceName: sourceInput?.name ?? "source")
        switch format ?? .table {
        case .json: try Output.line(ContractJSON.line(CheckRecord(result.findings)))
        case .tsv: for row in view.rows(result.findings) { try Output.line(row) }
        case .table:
            for line in view.lines(result.findings, for: .current) { try Output.line(line) }
            if result.findings.isEmpty { Output.warn("songngu: no findings") }
        }
        return result.findings.count { $0.severity == .fault }
    }
}
