#if Server
package import ArgumentParser
import Hummingbird
import Logging
import SongnguCommands
import SongnguDesk

package struct ServeCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the desk in a browser, and to other tools.",
        discussion: "songngu serve")

    @Option(help: ArgumentHelp("The port to listen on.", valueName: "number")) var port = 8373
    @OptionGroup var options: DeskOptions

    package init() {}

    package func run() async throws {
        let memory = try Desk.openMemory(options.memory.location, mustExist: false)
        let service = DeskService(desk: try options.desk(), memory: memory)
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
