import ArgumentParser
import SongnguDesk
import SongnguMemory

extension MemoryCommand {
    struct Statistics: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats", abstract: "Count what is in the memory.", discussion: "songngu tm stats")

        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true)
            for line in StatisticsView.lines(try store.statistics(), path: store.path) { try Output.line(line) }
        }
    }
}
