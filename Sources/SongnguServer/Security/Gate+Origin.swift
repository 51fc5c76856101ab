#if Server
import Hummingbird

extension Gate {
    /// Throws ``Refusal/badRequest(_:)`` and ``Refusal/wrongHost`` for a request that is meant for another server.
    func checkTarget(of request: Request, _ context: DeskContext) throws(Refusal) -> Authority {
        // With another server's name in the request line, the field would not tell whom it is for.
        guard request.head.path?.first == "/" else { throw .badRequest("the path must begin with a slash") }
        // The first stands in the head; a second one is there to deceive.
        guard request.headers[.secondHost] == nil else { throw .badRequest("there is more than one Host") }
        guard let authority = Authority(request.head.authority ?? ""),
            exposure.allows(authority, port: context.port)
        else { throw .wrongHost }
        return authority
    }

    /// Throws ``Refusal/foreign`` for what pages of other sites make a browser send. A link to one of our pages is fine.
    func checkOrigin(of request: Request, _ authority: Authority) throws(Refusal) {
        let site = request.headers[.secFetchSite] ?? "none"
        if site != "same-origin", site != "none" {
            let isLink = request.headers[.secFetchMode] == "navigate" && !request.uri.path.hasPrefix("/api/")
            guard request.method.isHarmless, isLink else { throw .foreign }
        }
        guard !request.method.isHarmless else { return }
        let scheme = exposure.scheme(of: request)
        for origin in request.headers[values: .origin] {
            guard origin.hasPrefix(scheme + "://"), let other = Authority(origin.dropFirst(scheme.count + 3)),
                isSame(other, authority, scheme)
            else { throw .foreign }
        }
    }

    private func isSame(_ origin: Authority, _ authority: Authority, _ scheme: String) -> Bool {
        let standard = scheme == "https" ? 443 : 80
        if origin.name == authority.name, origin.port ?? standard == authority.port ?? standard { return true }
        // A proxy may pass on another name than it is called by.
        return exposure.transport == .proxy && exposure.allows(origin, port: nil)
    }
}

extension HTTPRequest.Method {
    /// Reads only.
    var isHarmless: Bool { self == .get || self == .head || self == .options }
}

extension Request {
    /// Whether it has anything that only browsers send.
    var isFromBrowser: Bool {
        headers[.origin] != nil || headers[.secFetchSite] != nil || headers[.secFetchMode] != nil
            || headers[.cookie] != nil
    }
}
#endif
