#if Server
import HTTPTypes
import Hummingbird

/// How a server is reached: from where, over what, and by which names.
struct Exposure: Sendable {
    enum Transport: Sendable {
        case plain, tls
        /// A proxy speaks TLS with callers, and says in X-Forwarded-For and X-Forwarded-Proto who they are.
        case proxy
    }

    var transport = Transport.plain
    /// Reached from this machine only.
    var isLoopback = true
    /// Besides those of loopback; without a port, on any.
    var names: [Authority] = []

    static let loopbackNames: Set = ["localhost", "127.0.0.1", "[::1]"]

    /// Whether anybody who reaches the server may edit as long as there are no tokens.
    var isOpenWithoutTokens: Bool { isLoopback && transport != .proxy }

    /// Whether a request may call the server so. Pages of other sites whose names are made to lead here do not get in.
    ///
    /// - Parameter port: that the request came in by; nil where there is no connection.
    func allows(_ authority: Authority, port: Int?) -> Bool {
        let asked = authority.port ?? (transport == .plain ? 80 : 443)
        if Self.loopbackNames.contains(authority.name) { return port == nil || asked == port }
        return names.contains { $0.name == authority.name && ($0.port == nil || $0.port == asked) }
    }

    /// Of the pages that a request comes from: "http" or "https".
    func scheme(of request: Request) -> String {
        switch transport {
        case .plain: "http"
        case .tls: "https"
        // The last one is our proxy's own.
        case .proxy: request.lastForwarded(.xForwardedProto) == "http" ? "http" : "https"
        }
    }

    /// Where a request comes from; nil where there is no connection.
    func address(of request: Request, _ context: DeskContext) -> String? {
        if transport == .proxy, let address = request.lastForwarded(.xForwardedFor) { return String(address) }
        return context.peer?.ipAddress
    }
}

extension Request {
    /// The last item of a list that proxies add to.
    fileprivate func lastForwarded(_ name: HTTPField.Name) -> Substring? {
        headers[values: name].last?.split(separator: ",").last.map { $0.drop { $0 == " " } }
    }
}
#endif
