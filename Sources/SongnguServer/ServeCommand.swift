#if Server
package import ArgumentParser
import Dispatch
import Hummingbird
import Logging
import SongnguCommands
import SongnguDesk
import Synchronization

package struct ServeCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the desk in a browser, and to other tools.",
        discussion: "songngu serve")

    @Option(help: ArgumentHelp("The port to listen on.", valueName: "number")) var port = 8373
    @OptionGroup var options: DeskOptions

    package init() {}

    /// The main thread waits: an asynchronous `main` would open files of its own before standard input is looked at, and
    /// take the place of one that is closed.
    package func run() throws {
        let ended = DispatchSemaphore(value: 0)
        let failure = Mutex<(any Error)?>(nil)
        Task {
            do { try await serve() } catch { failure.withLock { $0 = error } }
            ended.signal()
        }
        ended.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }

    private func serve() async throws {
        let memory = try Desk.openMemory(options.memory.location, mustExist: false)
        let service = DeskService(live: try options.liveDesk(), memory: memory)
        let application = Application(
            router: service.router(Gate()),
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { _ in Output.warn("songngu: http://127.0.0.1:\(port)/ – stop with Ctrl-C") },
            logger: Logger(label: "songngu"))
        try await application.runService()
        await service.stop()
    }
}
#endif
