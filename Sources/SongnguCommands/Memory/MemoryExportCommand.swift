import ArgumentParser
import SongnguDesk
import SongnguMemory

extension MemoryCommand {
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
