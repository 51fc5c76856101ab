#if Server
import Hummingbird
import NIOCore
import SongnguPages

/// What is known of a request besides what it asks.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that the request comes from; nil where there is no connection.
    let peer: SocketAddress?
    /// Who asks; set by ``Gate``.
    var caller = Caller.nobody
    /// What pages hand to their scripts, which send it back with every change.
    var csrf = ""
    /// Of pages and messages.
    var language = PageLanguage.english

    init(source: Source) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress
    }

    /// Throws ``Refusal/forbidden`` where the caller may not do so much.
    func require(_ role: Role) throws(Refusal) {
        guard caller.role >= role else { throw .forbidden(needs: role) }
    }
}
#endif
