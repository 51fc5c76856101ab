import ArgumentParser
import SongnguDesk
import SongnguText

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report deprecated names, and names spelt two ways, in an article.",
        discussion: """
            songngu check article.vi.txt
            songngu check article.vi.txt --source story.en.txt
            songngu check --batch < pairs.jsonl > findings.jsonl
            """)

    @Argument(help: "The article.") var target: String?
    @Option(help: ArgumentHelp("The wire story: findings show where it names the same.", valueName: "file"))
    var source: String?
    @Flag(help: "Read pairs from standard input, a JSON object a line.") var batch = false
    @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")).") var format = OutputFormat.table

    @OptionGroup var languages: PairLanguageOptions
    @OptionGroup var glossaries: GlossaryOptions

    func validate() throws {
        guard batch == (target == nil), !batch || source == nil else {
            throw ValidationError(batch ? "--batch reads from standard input and takes no files." : "Give TARGET, or --batch.")
        }
    }

    func run() throws {
        let desk = try glossaries.desk()
        let found: Int
        if batch {
            let result = try Batch(write: Output.line).check(desk)
            found = result.bad + result.findings
        } else {
            found = try runOne(desk)
        }
        if found > 0 { throw ExitCode(1) }
    }

    private func runOne(_ desk: Desk) throws -> Int {
        guard let target else { return 0 }
        let result = try desk.check(
            target: DocumentInput(path: target, language: languages.targetLang),
            source: source.map { DocumentInput(path: $0, language: languages.sourceLang) })
        for warning in result.warnings { Output.warn("songngu: warning: \(warning)") }
        let view = FindingView(
            target: result.target, source: result.source, targetName: target, sourceName: source ?? "source")
        switch format {
        case .json: try Output.line(ContractJSON.line(CheckRecord(result.findings)))
        case .tsv: for row in view.rows(result.findings) { try Output.line(row) }
        case .table:
            for line in view.lines(result.findings, for: .current) { try Output.line(line) }
            if result.findings.isEmpty { Output.warn("songngu: no findings") }
        }
        return result.findings.count
    }
}
