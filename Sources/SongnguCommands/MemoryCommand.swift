import ArgumentParser
import Foundation
import SongnguDesk
import SongnguExchange
import SongnguMemory

struct MemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tm",
        abstract: "Look after the translation memory.",
        discussion: """
            songngu tm import TM/sample.tmx
            songngu tm stats
            songngu tm export memory.tmx
            """,
        subcommands: [Statistics.self, Import.self, Export.self])

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
}
