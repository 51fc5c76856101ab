#if Server
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import UnixSignals

/// A server from its start to its end.
struct Serving: Sendable {
    var service: DeskService
    var gate: Gate
    var listening: Listening
    var certificate: TLSConfiguration?
    var logger: Logger
    /// Called with the URL once it listens.
    var started: @Sendable (String) -> Void

    /// Serves until the process is told to stop by SIGTERM or SIGINT and requests in flight have ended. Throws
    /// ``ServeError``.
    func run() async throws {
        let http = HTTP1Channel.Configuration(
            additionalChannelHandlers: [StallGuard(patience: Limits.patience)], idleTimeout: Limits.idle,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: Limits.field, maxHeaderListSize: Limits.fields,
                maxHeaderFieldCount: Limits.fieldCount))
        let base = HTTPServerBuilder.http1(configuration: http)
        let application = Application(
            router: service.router(gate),
            server: try certificate.map { try .tls(base, tlsConfiguration: $0) } ?? base,
            configuration: .init(
                address: .hostname(listening.address, port: listening.port), serverName: nil,
                availableConnectionsDelegate: .maximum(Limits.connections, logger: logger)),
            onServerRunning: { [listening, certificate, started, service] channel in
                Task { await service.prepare() }
                let port = channel.localAddress?.port ?? listening.port
                started("\(certificate == nil ? "http" : "https")://\(listening.name):\(port)/")
            },
            logger: logger)
        // Services stop in reverse order: the signal is given before the connections are waited for.
        var configuration = ServiceGroupConfiguration(
            services: [application, StopService(signal: service.stopping)],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = Limits.grace
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw listeningError(error)
        } catch is CancellationError {
            // The time for ending was up.
        }
        await service.stop()
    }

    private func listeningError(_ error: IOError) -> ServeError {
        switch error.errnoCode {
        case EADDRINUSE: .portInUse(listening.port)
        case EACCES: .portForbidden(listening.port)
        case EADDRNOTAVAIL: .notOurAddress(listening.address)
        default: .cannotListen(listening.address, reason: String(cString: strerror(error.errnoCode)))
        }
    }

    /// Throws ``ServeError/badCertificate(_:reason:)``.
    static func tls(certificate: String, key: String) throws(ServeError) -> TLSConfiguration {
        let chain: [NIOSSLCertificate]
        do {
            chain = try NIOSSLCertificate.fromPEMFile(certificate)
        } catch {
            throw .badCertificate(certificate, reason: "it holds no certificate that can be read")
        }
        do {
            let key = try NIOSSLPrivateKey(file: key, format: .pem)
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            // Finds out whether the two belong together.
            _ = try NIOSSLContext(configuration: configuration)
            return configuration
        } catch {
            throw .badCertificate(key, reason: "it holds no private key of \(certificate)")
        }
    }
}

/// Gives a signal when the server is told to stop.
struct StopService: Service {
    let signal: StopSignal

    func run() async throws {
        try? await gracefulShutdown()
        signal.give()
    }
}
#endif
