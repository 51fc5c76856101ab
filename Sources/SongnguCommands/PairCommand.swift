import ArgumentParser
import SongnguDesk
import SongnguText

struct PairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair",
        abstract: "Find which articles render which stories.",
        discussion: """
            songngu pair TM/Samples/harbour.en.txt TM/Samples/harbour.vi.txt
            songngu pair --align TM/Samples/harbour.en.txt TM/Samples/harbour.vi.txt

            Each side is a folder of .txt and .html files, whose ids are their paths in it, or a file with a line \
            {"id", "lang"?, "text" or "segments", "date"?} an article. An article made from several stories has a \
            pair with each; where stories tell the same, as updates do, only with the one that fits best. A row is: \
            article, story, probability.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tsv, json
    }

    @Argument(help: "The wire stories: a folder, a file of JSON lines, or -.") var sources: String
    @Argument(help: "The articles made from them: the same.") var targets: String

    @Flag(help: "Align each pair, and write what align --batch writes.") var align = false
    @Flag(help: "Give articles and stories without a partner too, after the pairs.") var unpaired = false
    @Option(help: "Output: \(Format.allValueStrings.joined(separator: ", ")) (default: tsv; with --align: json).")
    var format: Format?
    @Option(help: ArgumentHelp("Pairs below this score are left out.", valueName: "score"))
    var minScore = Desk.acceptedScore

    @OptionGroup var languages: PairLanguageOptions
    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard !align || format ?? .json == .json && !unpaired else {
            throw ValidationError("--align writes JSON, of pairs only: leave out --unpaired and other formats.")
        }
        guard (0...1).contains(minScore) else { throw ValidationError("--min-score is a number from 0 to 1.") }
    }

    func run() throws {
        let desk = try options.desk()
        let progress = ProgressLine("songngu: articles paired")
        let result = try desk.pair(
            sources: ArticleSetInput(path: sources, language: languages.sourceLang, fallback: .english),
            targets: ArticleSetInput(path: targets, language: languages.targetLang, fallback: .vietnamese),
            from: minScore, progress: progress.show)
        progress.clear()
        for bad in result.bad { Output.warn("songngu: error: \(bad)") }
        for warning in result.warnings { Output.warning(warning) }
        if align {
            try desk.align(result, write: Output.line)
        } else {
            for record in result.records(isWhole: unpaired) { try show(record) }
        }
        for line in PairingView.summary(result) { Output.warn("songngu: \(line)") }
        if !result.bad.isEmpty { throw ExitCode(1) }
    }

    private func show(_ record: ArticlePairRecord) throws {
        switch format ?? .tsv {
        case .json: try Output.line(ContractJSON.line(record))
        case .tsv: try Output.line(PairingView.row(record))
        }
    }
}
