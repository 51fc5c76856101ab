import ArgumentParser
import Foundation
import SongnguDesk
import SongnguExchange
import SongnguMemory
import SongnguText

struct MemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tm",
        abstract: "Look after the translation memory.",
        discussion: """
            songngu tm import TM/sample.tmx
            songngu tm stats
            songngu tm export memory.tmx
            songngu tm verify
            """,
        subcommands: [Statistics.self, Import.self, Export.self, Verify.self])

    struct Statistics: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats", abstract: "Count what is in the memory.", discussion: "songngu tm stats")

        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true)
            for line in StatisticsView.lines(try store.statistics(), path: store.path) { try Output.line(line) }
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Bring the units of TMX files into the memory.",
            discussion: "songngu tm import TM/sample.tmx")

        @Argument(help: "TMX files, or - for standard input.") var files: [String]
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: false)
            var skipped = 0
            for file in files {
                let report = try Desk.importTMX(file, into: store) { unit in
                    skipped += 1
                    Output.warn("songngu: warning: \(unit)")
                }
                let name = file == "-" ? "standard input" : file
                Output.warn("songngu: \(name): \(SaveView.line(report)) in \(store.path)")
            }
            if skipped > 0 { throw ExitCode(1) }
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write the whole memory as a TMX file.",
            discussion: "songngu tm export memory.tmx")

        @Argument(help: "The TMX file to write, or - for standard output.") var file: String
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true)
            guard file != "-" else {
                _ = try Desk.exportTMX(store, receive: Output.write)
                return
            }
            let count = try Desk.exportTMX(store, to: file)
            Output.warn("songngu: \(count) units written to \(file)")
        }
    }

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
