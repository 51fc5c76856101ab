#if Server
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import SongnguPages

/// `/sign-in`, where people show their token once, and `/sign-out`.
struct SignInRoutes: Routes {
    let gate: Gate

    static let signIn = "/sign-in"
    static let signOut = "/sign-out"
    /// Bytes of a form.
    private static let longestForm = 16 << 10

    private struct Form: Decodable {
        var token: String?
        var next: String?
        var csrf: String?
    }

    func add(to router: Router<DeskContext>) {
        router.get("sign-in") { request, context in page(request, context) }
        router.post("sign-in") { request, context in try await signIn(request, context) }
        router.post("sign-out") { request, context in try await signOut(request, context) }
    }

    /// Where to sign in, and then go on.
    static func location(next: String) -> String {
        "\(signIn)?next=\(next.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }

    /// A path of this server; "/" for anything else.
    static func safeNext(_ next: String?) -> String {
        guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), next.utf8.count <= 2048,
            next.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return "/" }
        return next
    }

    private func page(
        _ request: Request, _ context: DeskContext, next: String? = nil, problem: SignInProblem? = nil
    ) -> Response {
        let next = Self.safeNext(next ?? request.query("next"))
        // Whoever need not sign in, or comes by a link from elsewhere with which no cookie was sent.
        if context.caller.role > .none, request.query("next") != nil { return Self.see(next) }
        var visit = request.cookies[visitCookie(request, context)]?.value ?? ""
        if visit.count != 43 { visit = Secret.random() }
        let layout = PageLayout.signIn(
            caller: context.account, next: next,
            csrf: context.caller.role > .none ? context.csrf : Secret.code(visit, key: gate.secret),
            problem: problem, in: context.language)
        var response = Response.page(layout, context, status: problem?.status ?? .ok)
        if context.caller.role == .none {
            setCookie(&response, visitCookie(request, context), visit, request)
            let site = request.headers[.secFetchSite]
            if request.method == .get, site == "cross-site" || site == "same-site" {
                response.headers[.refresh] = "0"
            }
        }
        return response
    }

    private func signIn(_ request: Request, _ context: DeskContext) async throws -> Response {
        let form = try await form(request)
        let key = CallerLimits.key(address: gate.exposure.address(of: request, context))
        if gate.limits.signIns.wait(key) != nil {
            return page(request, context, next: form.next, problem: .tooOften)
        }
        let visit = request.cookies[visitCookie(request, context)]?.value ?? ""
        guard Secret.isEqual(form.csrf ?? "", Secret.code(visit, key: gate.secret)) else {
            return page(request, context, next: form.next, problem: .stale)
        }
        let secret = (form.token ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        guard let token = gate.tokens.token(of: secret) else {
            _ = gate.limits.signIns.take(key)
            context.logger.notice("a sign-in was refused; \(key)")
            return page(request, context, next: form.next, problem: .unknown)
        }
        context.logger.notice("\(token.name) signed in; \(key)")
        var response = Self.see(Self.safeNext(form.next))
        setCookie(&response, gate.cookieName(request, context), gate.sessions.begin(token), request)
        setCookie(&response, visitCookie(request, context), nil, request)
        return response
    }

    private func signOut(_ request: Request, _ context: DeskContext) async throws -> Response {
        let form = try await form(request)
        guard Secret.isEqual(form.csrf ?? "", context.csrf) else { throw Refusal.noCode }
        let name = gate.cookieName(request, context)
        if let id = request.cookies[name]?.value { gate.sessions.end(id) }
        var response = Self.see(Self.signIn)
        setCookie(&response, name, nil, request)
        return response
    }

    private func form(_ request: Request) async throws -> Form {
        var request = request
        let body = try await request.collectBody(upTo: Self.longestForm)
        do {
            return try URLEncodedFormDecoder().decode(Form.self, from: String(buffer: body))
        } catch {
            throw Refusal.badRequest("the form cannot be read: open the page again")
        }
    }

    private static func see(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    /// What ties the form to the browser that has asked for it.
    private func visitCookie(_ request: Request, _ context: DeskContext) -> String {
        gate.cookieName(request, context) + "-visit"
    }

    /// - Parameter value: nil takes the cookie away.
    private func setCookie(_ response: inout Response, _ name: String, _ value: String?, _ request: Request) {
        let isSecure = gate.exposure.scheme(of: request) == "https"
        let fields = [
            "\(name)=\(value ?? "")", "Path=/", "HttpOnly", "SameSite=Strict", isSecure ? "Secure" : nil,
            value == nil ? "Max-Age=0" : nil,
        ]
        response.headers[values: .setCookie].append(fields.compactMap(\.self).joined(separator: "; "))
    }
}

extension SignInProblem {
    var status: HTTPResponse.Status {
        switch self {
        case .unknown, .stale: .forbidden
        case .tooOften: .tooManyRequests
        }
    }
}
#endif
