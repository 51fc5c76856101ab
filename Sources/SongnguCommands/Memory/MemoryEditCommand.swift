import ArgumentParser
import SongnguDesk
import SongnguMemory
import SongnguText

extension MemoryCommand {
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Change or remove units of the memory.",
            discussion: """
                songngu tm edit 3 --status approved
                songngu tm edit 3 --text "vi=Ngày mai trường học mở cửa lại." --note "as printed"
                songngu tm edit 3 --remove

                The number of a unit stands in what `songngu search` shows. What was changed can be undone: `songngu tm undo`.
                """)

        @Argument(help: "Numbers of units.") var units: [Int64]
        @Option(
            help: ArgumentHelp(
                "What is thought of them: \(UnitStatus.names).",
                valueName: "status"))
        var status: UnitStatus?
        @Option(help: ArgumentHelp("New words in a language; of one unit only.", valueName: "tag=words"))
        var text: [LanguageText] = []
        @Option(help: ArgumentHelp("A note to add.", valueName: "words")) var note: [String] = []
        @Flag(help: "Remove them.") var remove = false
        @OptionGroup var memory: MemoryOptions

        func validate() throws {
            guard text.isEmpty || Set(units).count == 1 else {
                throw ValidationError("--text is for one unit at a time.")
            }
            guard !edits.isEmpty else {
                throw ValidationError("Say what to change: --status, --text, --note or --remove.")
            }
            guard !remove || edits.count == 1 else { throw ValidationError("--remove goes without other changes.") }
        }

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true, isReadOnly: false)
            let count = try store.edit(units.map { ($0, edits) }, author: Author.name)
            Output.warn("songngu: \(count) units changed in \(store.path)")
        }

        private var edits: [UnitEdit] {
            (status.map { [.status($0)] } ?? []) + text.map { .text($0.language, $0.text) }
                + note.map { .annotate(Annotation(.note, $0)) } + (remove ? [.remove] : [])
        }
    }
}

/// Words in a language, as an option has them: "vi=Hết."
struct LanguageText: ExpressibleByArgument {
    var language: LanguageTag
    var text: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let language = LanguageTag(checking: String(parts[0])) else { return nil }
        self.language = language
        text = String(parts[1])
    }
}
