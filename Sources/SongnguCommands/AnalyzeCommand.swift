import ArgumentParser
import SongnguDesk
import SongnguText

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Count the words to translate, by what the memory has for them.",
        discussion: """
            songngu analyze TM/Samples/harbour.en.txt TM/Samples/observatory.en.html
            songngu analyze --format csv TM/Samples/harbour.en.txt
            songngu analyze --penalty draft=3 --since 2020-01-01 TM/Samples/harbour.en.txt

            101 is the same sentence between the same sentences, 100 the same sentence; lower scores are those of \
            "search --fuzzy", rounded down. A sentence that stood before, in any of the files, is a repetition unless \
            the memory has it with 100 or 101. What align leaves out as chrome is left out. Words are runs of letters and \
            digits, parted by hyphens; in Vietnamese these are syllables, and of scripts without spaces every character \
            is a word. Characters are counted without white space. Of a text in Vietnamese, or another language written \
            in syllables, sentences without a match of 70 are compared with the whole memory, which takes longer.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json
    }

    @Argument(help: "Stories: plain text, HTML or XLIFF, - for standard input.") var files: [String]

    @Option(
        help: ArgumentHelp(
            "Language of the texts, such as en (default: detected; XLIFF names its own).", valueName: "tag"))
    var lang: LanguageTag?
    @Option(
        help: ArgumentHelp(
            "Only units with a translation into this language count (default: into any).", valueName: "tag"))
    var targetLang: LanguageTag?
    @Option(help: "Output: \(Format.allValueStrings.joined(separator: ", ")).") var format = Format.table

    @OptionGroup var choice: ChoiceOptions
    @OptionGroup var memory: MemoryOptions

    func run() throws {
        let choice = try choice.choice()
        let store = try Desk.openMemory(memory.location, mustExist: true)
        var skipped = 0
        let analysis = try Desk.analyze(
            files.map { DocumentInput(path: $0, language: lang) }, target: targetLang, in: store, choice: choice
        ) { unit in
            skipped += 1
            Output.warning("\(unit)")
        }
        let view = AnalysisView(analysis)
        switch format {
        case .json: try Output.line(ContractJSON.line(AnalysisRecord(analysis)))
        case .csv: for row in view.rows { try Output.line(row) }
        case .table: for line in view.lines(for: .current) { try Output.line(line) }
        }
        if skipped > 0 { throw ExitCode(1) }
    }
}
