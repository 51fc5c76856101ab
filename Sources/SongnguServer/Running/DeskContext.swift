#if Server
import Hummingbird
import Logging
import NIOCore
import SongnguPages

/// What is known of a request besides what it asks.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that the request comes from; nil where there is no connection.
    let peer: SocketAddress?
    /// The port that it came in by; nil where there is no connection.
    let port: Int?
    /// What the log says of the request.
    let seen = Seen()
    /// Who asks; set by ``Gate``.
    var caller = Caller.nobody
    /// What pages hand to their scripts, which send it back with every change.
    var csrf = ""
    /// Of pages and messages.
    var language = PageLanguage.english

    init(source: Source) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress
        port = source.channel.localAddress?.port
    }

    /// A request that comes by no connection.
    init(logger: Logger, peer: SocketAddress? = nil, port: Int? = nil) {
        coreContext = .init(source: BareSource(logger: logger))
        self.peer = peer
        self.port = port
    }

    private struct BareSource: RequestContextSource {
        let logger: Logger
    }

    /// Whose token it is; nil where nobody has to sign in, and for who has not.
    var account: String? { caller.account }

    /// What stands in history for who asks; nil where nobody is named.
    var author: String? { caller.name.isEmpty ? nil : caller.name }

    /// Throws ``Refusal/forbidden`` where the caller may not do so much.
    func require(_ role: Role) throws(Refusal) {
        guard caller.role >= role else { throw .forbidden(needs: role) }
    }
}
#endif
