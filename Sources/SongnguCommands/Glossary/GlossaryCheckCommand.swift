import ArgumentParser
import SongnguDesk
import SongnguMemory
import SongnguText

extension GlossaryCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check the names in all units of the memory.",
            discussion: """
                songngu glossary check
                songngu glossary check --rule deprecated --limit 20
                songngu glossary check --format tsv

                Each finding is shown with the number of its unit, and below them how many there are of each concept and \
                rule. Exit status 1 when there are findings.
                """)

        @OptionGroup var glossaries: GlossaryOptions
        @OptionGroup var rules: RuleOptions
        @Option(help: "Output: \(FindingFormat.allValueStrings.joined(separator: ", ")).") var format =
            FindingFormat.table
        @Option(
            help: ArgumentHelp(
                "How many findings to show; all are counted (default: 50 in a table, else all).", valueName: "number"))
        var limit: Int?
        @OptionGroup var languages: UnitLanguageOptions
        @OptionGroup var choice: ChoiceOptions
        @OptionGroup var memory: MemoryOptions

        func validate() throws {
            guard limit ?? 0 >= 0 else { throw ValidationError("--limit is a number from 0.") }
        }

        func run() throws {
            let check = try Desk.glossaryCheck(glossaries.sources)
            let store = try Desk.openMemory(memory.location, mustExist: true)
            let job = try MemoryCheck(
                store, check, languages: languages.pair, rules: rules.names, choice: choice.chosen() ?? .all)
            var view = MemoryFindingView(format, path: memory.location, limit: limit)
            try view.begin()
            let progress = ProgressBar("checking", of: nil)
            defer { progress.clear() }
            let units = try job.run(store) {
                progress.show(0, units: $0)
            } receive: { finding in
                progress.clear()
                try view.show(finding)
            }
            progress.clear()
            try view.finish(units: units)
            if view.faults > 0 { throw ExitCode(1) }
        }
    }
}

/// Whose words are checked against whose.
struct UnitLanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("languages"),
        help: ArgumentHelp(
            "The languages of source and target, such as en,vi (default: those that most units have).",
            valueName: "tags"))
    var list: LanguageList?

    func validate() throws {
        guard list.map({ $0.languages.count == 2 }) ?? true else {
            throw ValidationError("--languages names two, such as en,vi.")
        }
    }

    var pair: (source: LanguageTag, target: LanguageTag)? { list.map { ($0.languages[0], $0.languages[1]) } }
}
