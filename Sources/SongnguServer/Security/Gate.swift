#if Server
import Foundation
import Hummingbird
import Logging
import SongnguDesk

/// Lets requests in: says who asks, and refuses what may come from elsewhere than this desk's own pages and tools.
struct Gate: RouterMiddleware {
    let exposure: Exposure
    let tokens: TokenStore
    let sessions: Sessions
    let limits: CallerLimits
    /// Whose changes are those of people who need not sign in.
    var author = Author.name ?? ""
    /// Of this run; whoever reads a page of it may send changes.
    let secret = Secret.random()

    /// Who asks, by what they showed.
    private enum Identity {
        /// A program with a token.
        case token(Token)
        /// A browser that has signed in.
        case session(Sessions.Session, Token)
        /// Somebody on this machine, where there are no tokens.
        case local
        case nobody
    }

    /// Paths that nobody has to sign in for; all others are closed, whatever their routes ask.
    private static func isOpen(_ path: String) -> Bool {
        path == SignInRoutes.signIn || path == SignInRoutes.signOut || path.hasPrefix("/assets/")
            || path == AssetRoutes.icon
    }

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        let authority = try checkTarget(of: request, context)
        try checkOrigin(of: request, authority)
        var context = context
        let address = exposure.address(of: request, context)
        let identity = try identity(request, context, address)
        let key: String
        switch identity {
        case .token(let token), .session(_, let token):
            context.caller = Caller(name: token.name, role: token.role, account: token.name, token: token.hash)
            key = "token " + token.name
        case .local:
            context.caller = Caller(name: author, role: .edit)
            context.csrf = secret
            key = CallerLimits.key(address: address)
        case .nobody:
            key = CallerLimits.key(address: address)
        }
        if case .session(let session, _) = identity { context.csrf = session.csrf }
        context.seen.caller = context.caller.name
        if let seconds = limits.requests.take(key) { throw Refusal.tooMany(seconds: seconds) }
        if case .nobody = identity, !Self.isOpen(request.uri.path) { throw Refusal.unauthorized }
        guard !request.method.isHarmless else { return try await next(request, context) }
        try checkCode(of: request, context, identity)
        return try await limits.working(key) { [context] in try await next(request, context) }
    }

    private func identity(_ request: Request, _ context: DeskContext, _ address: String?) throws(Refusal) -> Identity {
        guard tokens.isInUse || !exposure.isOpenWithoutTokens else {
            // A proxy on this machine would open the desk to whoever reaches the proxy.
            guard request.headers[.xForwardedFor] == nil, request.headers[.forwarded] == nil else {
                throw .undeclaredProxy
            }
            return .local
        }
        if let header = request.headers[.authorization] {
            if let secret = Self.secret(header, path: request.uri.path), let token = tokens.token(of: secret) {
                return .token(token)
            }
            if let seconds = limits.signIns.take(CallerLimits.key(address: address)) {
                throw .tooMany(seconds: seconds)
            }
            context.logger.notice("a token was refused; from \(address ?? "nowhere")")
            return .nobody
        }
        if let id = request.cookies[cookieName(request, context)]?.value, let session = sessions.session(id) {
            // A token that is withdrawn ends what was begun with it.
            guard let token = tokens.token(hash: session.token) else {
                sessions.end(id)
                return .nobody
            }
            return .session(session, token)
        }
        return .nobody
    }

    /// What was shown as `Bearer SECRET`; where translation tools ask, which know nothing else, also as the password of
    /// `Basic`. A browser that was once given a password shows it unasked, so that pages and the API must not take it.
    private static func secret(_ header: String, path: String) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0].lowercased() {
        case "bearer":
            return parts[1]
        case "basic" where path.hasPrefix("/tmserver/"):
            guard let data = Data(base64Encoded: parts[1]), let login = String(data: data, encoding: .utf8),
                let colon = login.firstIndex(of: ":")
            else { return nil }
            return String(login[login.index(after: colon)...])
        default:
            return nil
        }
    }

    /// Throws ``Refusal/noCode`` for a change that a page of ours has not sent.
    ///
    /// Programs need no code: they show a token, which no browser adds by itself, or nothing at all that browsers send.
    private func checkCode(of request: Request, _ context: DeskContext, _ identity: Identity) throws(Refusal) {
        let code = request.headers[.csrfToken] ?? ""
        switch identity {
        case .token:
            return
        case .session:
            // The form of this page brings its code in a field.
            guard request.uri.path != SignInRoutes.signOut else { return }
            guard request.uri.path != SignInRoutes.signIn else { return }
            guard Secret.isEqual(code, context.csrf) else { throw .noCode }
        case .local:
            guard !Secret.isEqual(code, secret) else { return }
            guard !request.isFromBrowser else { throw .noCode }
            // What a form of an old browser could send.
            let type = request.headers[.contentType]?.lowercased() ?? ""
            for form in ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]
            where type.hasPrefix(form) {
                throw .mediaType(needs: "application/json")
            }
        case .nobody:
            return
        }
    }

    /// Cookies know no ports: each server of a machine has its own name.
    func cookieName(_ request: Request, _ context: DeskContext) -> String {
        let name = context.port.map { "songngu-\($0)" } ?? "songngu"
        return exposure.scheme(of: request) == "https" ? "__Host-" + name : name
    }
}
#endif
