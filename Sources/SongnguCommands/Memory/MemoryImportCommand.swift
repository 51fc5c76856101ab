import ArgumentParser
import SongnguDesk
import SongnguMemory

extension MemoryCommand {
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
}
