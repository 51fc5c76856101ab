#if Server
import NIOCore

/// The address that a server listens on.
struct Listening: Hashable, Sendable {
    /// Of IPv4 or IPv6.
    let address: String
    let port: Int

    /// Throws ``ServeError/noSuchHost(_:)``. Asks the resolver of the machine about names.
    init(host: String, port: Int) throws(ServeError) {
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        guard !bare.isEmpty, let found = try? SocketAddress.makeAddressResolvingHost(bare, port: port),
            let address = found.ipAddress
        else { throw .noSuchHost(host) }
        self.address = address
        self.port = port
    }

    /// Reached from this machine only.
    var isLoopback: Bool { address.hasPrefix("127.") || address == "::1" }

    /// Stands for all addresses of the machine.
    var isAny: Bool { address == "0.0.0.0" || address == "::" }

    /// As URLs have it.
    var name: String { address.contains(":") ? "[\(address)]" : address }
}
#endif
