import ArgumentParser
import SongnguDesk
import SongnguText

extension GlossaryCommand {
    struct Mine: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mine", abstract: "Propose concepts from the names in the translation memory.",
            discussion: """
                songngu glossary mine --min-count 1
                songngu glossary mine --min-count 1 --type person -o drafts.tsv
                songngu glossary mine --min-count 1 --limit 10 --format json

                Names of both sides that go together are one concept: spelt alike (Sergey, Sergei), spelt in Vietnamese \
                syllables (Xéc-gây La-vrốp), or side by side more often than by chance (North Korea, Triều Tiên), for which \
                two or three units are the least. Concepts of the glossaries are left out, but new spellings of them are \
                proposed. Types are guesses. Read the drafts before you use them: in a table each is marked in its note, and \
                new spellings of known concepts are comments.
                """)

        @Option(help: ArgumentHelp("Only names that are partners in so many units, 1 or more.", valueName: "units"))
        var minCount = 2
        @Option(
            help: ArgumentHelp(
                "Print so many proposals, 1 or more (default: 50 in a table to look at, else all).",
                valueName: "number"))
        var limit: Int?
        @Option(
            help: ArgumentHelp(
                "Only concepts of this type: person, place, organisation, or name where nothing tells.",
                valueName: "type"))
        var type: String?
        @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")) (default: table; of -o: tsv).")
        var format: OutputFormat?
        @Option(
            name: [.customShort("o"), .customLong("output")],
            help: ArgumentHelp("Write a glossary table of drafts there.", valueName: "file"))
        var output: String?

        @OptionGroup var languages: PairLanguageOptions
        @OptionGroup var glossaries: GlossaryOptions
        @OptionGroup var memory: MemoryOptions

        func validate() throws {
            guard minCount >= 1 else { throw ValidationError("--min-count is 1 or more.") }
            guard limit ?? 1 >= 1 else { throw ValidationError("--limit is 1 or more.") }
            guard output == nil || format ?? .tsv == .tsv else {
                throw ValidationError("-o writes a glossary table: leave out other formats, or send them on with >.")
            }
        }

        func run() throws {
            let format = format ?? (output == nil ? .table : .tsv)
            let store = try Desk.openMemory(memory.location, mustExist: true)
            let job = MiningJob(
                source: languages.sourceLang, target: languages.targetLang, leastUnits: minCount, type: type,
                limit: limit ?? (format == .table ? Self.shown : nil))
            let result = try Desk.mine(store, job, glossaries: glossaries.sources)
            if let output {
                try Desk.writeDrafts(result, to: output)
                let number = result.concepts.count
                Output.warn("songngu: \(number) \(number == 1 ? "proposal" : "proposals") written to \(output)")
                return
            }
            switch format {
            case .json: try Output.line(ContractJSON.line(MiningRecord(result)))
            case .tsv: for row in Desk.draftLines(result) { try Output.line(row) }
            case .table:
                for line in MiningView(result).lines(for: .current) { try Output.line(line) }
                Output.warn("songngu: \(result.concepts.count) of \(result.total) proposals from \(result.units) units")
            }
        }

        private static let shown = 50
    }
}
