#if Server
package import ArgumentParser
import Dispatch
import Logging
import SongnguCommands
import SongnguDesk
import Synchronization

package struct ServeCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the desk in a browser, and to other tools.",
        discussion: """
            songngu serve
            songngu serve --port 0 --tm TM/songngu.sqlite

            On this machine anybody may read and edit, until there are tokens: see `songngu token add --help`. From \
            elsewhere nobody can reach it, unless --host names an address of the machine's network; then it takes a \
            token, and TLS by a certificate of its own or by a proxy:
              songngu serve --host 0.0.0.0 --public-host desk.example.org --tls-certificate chain.pem --tls-key key.pem
              songngu serve --behind-proxy --public-host desk.example.org
            The proxy must pass on Host, X-Forwarded-For and X-Forwarded-Proto, and be all that can reach the port.

            Ctrl-C or SIGTERM stops it: requests in flight end, for up to 30 s.
            """)

    @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one.", valueName: "number")) var port = 8373
    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address")) var host = "127.0.0.1"
    @Option(
        name: .customLong("public-host"),
        help: ArgumentHelp("A name that people open it by, besides localhost. May be repeated.", valueName: "name"))
    var publicHosts: [String] = []
    @Option(help: ArgumentHelp("The certificate chain for TLS, as PEM.", valueName: "file")) var tlsCertificate: String?
    @Option(help: ArgumentHelp("The private key for TLS, as PEM.", valueName: "file")) var tlsKey: String?
    @Flag(help: "A proxy speaks TLS for it, and its X-Forwarded-For and X-Forwarded-Proto are true.")
    var behindProxy = false
    @OptionGroup var tokens: TokenOptions
    @Option(
        help: ArgumentHelp(
            "Requests a second that a caller may make (default: 50; on this machine, without tokens: 20000).",
            valueName: "number"))
    var rate: Int?
    @Flag(help: "Write a line for each request to standard error: never what was searched for.") var verbose = false
    @OptionGroup var options: DeskOptions

    package init() {}

    package func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
        guard rate ?? 1 > 0 else { throw ValidationError("--rate is a number from 1.") }
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key go together.")
        }
        guard tlsCertificate == nil || !behindProxy else {
            throw ValidationError("Either --behind-proxy or --tls-certificate: one of the two speaks TLS.")
        }
    }

    /// The main thread waits: an asynchronous `main` would open files of its own before standard input is looked at, and
    /// take the place of one that is closed.
    package func run() throws {
        let listening = try Listening(host: host, port: port)
        let certificate = try tlsCertificate.map { try Serving.tls(certificate: $0, key: tlsKey ?? "") }
        let tokens = try TokenStore(TokenFile(path: tokens.location(memory: options.memory)), warn: Output.warning)
        let exposure = try exposure(listening, tokens)
        var logger = Logger(label: "songngu") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = verbose ? .info : .notice
        let memory = try Desk.openMemory(options.memory.location, mustExist: false)
        let serving = Serving(
            service: DeskService(live: try options.liveDesk(), memory: memory),
            gate: Gate(
                exposure: exposure, tokens: tokens, sessions: Sessions(), limits: CallerLimits(exposure, rate: rate)),
            listening: listening, certificate: certificate, logger: logger,
            started: { Output.warn("songngu: \($0) – stop with Ctrl-C") })
        let ended = DispatchSemaphore(value: 0)
        let failure = Mutex<(any Error)?>(nil)
        Task {
            do { try await serving.run() } catch { failure.withLock { $0 = error } }
            ended.signal()
        }
        ended.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }

    /// Throws ``ServeError`` for what would let in whoever comes by.
    private func exposure(_ listening: Listening, _ tokens: TokenStore) throws(ServeError) -> Exposure {
        var exposure = Exposure(
            transport: behindProxy ? .proxy : tlsCertificate != nil ? .tls : .plain,
            isLoopback: listening.isLoopback)
        for name in publicHosts {
            guard let authority = Authority(name) else { throw .badPublicHost(name) }
            exposure.names.append(authority)
        }
        guard !exposure.isOpenWithoutTokens else {
            exposure.names.append(Authority(name: listening.name, port: listening.port == 0 ? nil : listening.port))
            return exposure
        }
        guard tokens.isInUse else { throw .needsToken(host: host, tokens: tokens.file.path) }
        guard exposure.transport != .plain else { throw .needsTLS(host: host) }
        if !listening.isAny, !listening.isLoopback { exposure.names.append(Authority(name: listening.name)) }
        guard !exposure.names.isEmpty else { throw .needsPublicHost }
        return exposure
    }
}
#endif
