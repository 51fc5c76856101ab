import ArgumentParser
import SongnguDesk
import SongnguExchange
import SongnguMemory
import SongnguText

extension MemoryCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Bring the units of files into the memory.",
            discussion: """
                songngu tm import TM/sample.tmx
                songngu tm import --strict --status draft TM/sample.tmx

                Reads TMX, XLIFF 1.0 to 2.1, TSV, CSV, JSON lines, PO, bilingual tables in Word documents, and pairs of text \
                files such as corpus.en corpus.vi. Each file is one transaction: all of it is saved, or nothing. The same file \
                again changes nothing. A unit that cannot be read is left out with file, line and reason, and the exit status \
                is 1.
                """)

        @Argument(help: "Files, or - for standard input.") var files: [String]
        @Option(
            help: ArgumentHelp(
                "The format, where names and contents do not tell: \(ExchangeFormat.names).", valueName: "format"))
        var from: ExchangeFormat?
        @OptionGroup var table: TableReadingOptions
        @Flag(help: "Stop at the first unit that cannot be read, and save nothing of its file.") var strict = false
        @Flag(
            help: ArgumentHelp(
                "For a corrected copy of an export: a unit with the number of one here and the same words in one language "
                    + "is that one, with other words."))
        var update = false
        @Option(
            help: ArgumentHelp(
                "The status of units whose file names none: \(UnitStatus.names) (default: approved).",
                valueName: "status"))
        var status: UnitStatus?
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let jobs = try jobs()
            for job in jobs { try Desk.check(job) }
            let store = try Desk.openMemory(memory.location, mustExist: false)
            var skipped = 0
            for job in jobs {
                let progress = ProgressBar("importing \(job.name)", of: job.bytes)
                defer { progress.clear() }
                let report = try Desk.importUnits(job, into: store) { unit in
                    progress.clear()
                    Output.warn("songngu: warning: \(unit)")
                } progress: {
                    progress.show($0, units: $1)
                }
                progress.clear()
                skipped += report.skipped
                let untranslated = report.untranslated > 0 ? ", \(report.untranslated) without a translation" : ""
                Output.warn("songngu: \(job.title): \(SaveView.line(report.saved))\(untranslated) in \(store.path)")
            }
            if skipped > 0 { throw ExitCode(1) }
        }

        /// A job a file, but the two of a pair are one.
        private func jobs() throws -> [ImportJob] {
            var jobs: [ImportJob] = []
            for file in files {
                let format = try from ?? (file == "-" ? nil : ExchangeFormat.of(file: file))
                if format == .moses, let last = jobs.last, last.format == .moses, last.files.count == 1,
                    table.languages.isEmpty || last.files[0] != file
                {
                    jobs[jobs.count - 1].files.append(file)
                    continue
                }
                jobs.append(
                    ImportJob(
                        [file], format: format, options: table.options, isStrict: strict, isUpdating: update,
                        status: status))
            }
            return jobs
        }
    }
}
