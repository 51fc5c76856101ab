import ArgumentParser
import SongnguDesk
import SongnguExchange
import SongnguMemory

extension MemoryCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write units of the memory as a file.",
            discussion: """
                songngu tm export memory.tmx
                songngu tm export --languages en,vi review.docx
                songngu tm export --to jsonl -

                Writes TMX 1.4, XLIFF 2.1 (xliff) or 1.2 (xliff12), TSV, CSV, JSON lines, PO, a bilingual table in a Word \
                document, or a pair of text files (corpus.en corpus.vi). TMX and JSON lines carry everything; the others say \
                how many units they had no place for.
                """)

        @Argument(help: "The file to write, or - for standard output; a pair has two.") var files: [String]
        @Option(
            help: ArgumentHelp(
                "The format, where the name does not tell: \(ExchangeFormat.names) (default for -: tmx).",
                valueName: "format"))
        var to: ExchangeFormat?
        @OptionGroup var table: TableWritingOptions
        @OptionGroup var choice: ChoiceOptions
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true)
            // Whole, unless a part is asked for: the configuration is for searches.
            let choice = try choice.chosen() ?? .all
            let report: ExportReport
            if files == ["-"] {
                report = try Desk.exportUnits(
                    store, format: to ?? .tmx, options: table.options, choice: choice, receive: Output.write)
            } else {
                let format = try to ?? format()
                report = try Desk.exportUnits(store, to: files, format: format, options: table.options, choice: choice)
                Output.warn("songngu: \(report.units) units written to \(files.joined(separator: " and "))")
            }
            if report.leftOut > 0 {
                Output.warning("\(report.leftOut) units have no text in both languages, or no place in the format")
            }
        }

        private func format() throws -> ExchangeFormat {
            guard let format = ExchangeFormat.of(name: files[0]) else {
                throw ValidationError("The name \(files[0]) does not tell the format: name it with --to.")
            }
            return format
        }
    }
}
