import ArgumentParser
import SongnguDesk
import SongnguMemory
import SongnguText

extension MemoryCommand {
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Check that the file and its indexes are whole.",
            discussion: """
                songngu tm verify --matches 20

                --matches also compares fuzzy search with brute force, for so many sentences of the memory a language. \
                Exit status 1 when there are faults: restore a copy, or export what is left and import it into another.
                """)

        @Option(help: ArgumentHelp("How many fuzzy searches to check in each language.", valueName: "number"))
        var matches = 0
        @OptionGroup var memory: MemoryOptions

        func validate() throws {
            guard matches >= 0 else { throw ValidationError("--matches is a number from 0.") }
        }

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true)
            var faults = try store.verify()
            for language in matches > 0 ? try Set(store.statistics().variants.keys.map(\.primary)).sorted() : [] {
                let tag = LanguageTag(language)
                faults += try store.verifyFuzzy(store.sampleTexts(matches, language: tag), language: tag)
                    .map { "fuzzy_index: \($0)" }
            }
            for fault in faults { try Output.line(fault) }
            guard faults.isEmpty else { throw ExitCode(1) }
            Output.warn("songngu: \(store.path) is whole")
        }
    }
}
