#if Server
import Foundation
import Hummingbird
import Synchronization
import Testing

@testable import SongnguServer

@Suite("Sign-in: tokens, sessions, cookies")
struct SignInTests {
    static let page = ["Accept": "text/html"]
    static let form = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "http://localhost:8373"]

    /// The cookie of the form, and its code.
    private func open(_ router: RouterResponder<DeskContext>, next: String = "/") async throws -> (String, String) {
        let answer = try await router.answer(Asking(path: "/sign-in?next=\(next)", headers: Self.page))
        #expect(answer.status == 200)
        return (answer.cookies.first ?? "", answer.csrf)
    }

    private func send(
        _ router: RouterResponder<DeskContext>, _ secret: String, next: String = "%2Fsearch", cookie: String,
        csrf: String
    ) async throws -> Answered {
        try await router.answer(
            Asking(
                method: .post, path: "/sign-in",
                headers: Self.form.merging(["Cookie": cookie, "Accept": "text/html"]) { $1 },
                body: "token=\(secret)&next=\(next)&csrf=\(csrf)"))
    }

    @Test("A page leads to sign-in and back; the session has a code of its own, and ends by signing out")
    func whole() async throws {
        let served = try ServedDesk.plain()
        let secret = try served.tokens.add(name: "Lan", role: .edit)
        let router = served.service.router(try served.gate()).buildResponder()
        let refused = try await router.answer(Asking(path: "/search?q=cảng&x=1", headers: Self.page))
        #expect(refused.status == 303)
        #expect(refused.header("Location") == "/sign-in?next=%2Fsearch%3Fq%3Dc%E1%BA%A3ng%26x%3D1")
        let (visit, code) = try await open(router)
        let answer = try await send(router, secret, cookie: visit, csrf: code)
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/search")
        let set = answer.headers[values: .setCookie]
        #expect(set.first?.hasPrefix("songngu-8373=") == true)
        #expect(set.first?.hasSuffix("; Path=/; HttpOnly; SameSite=Strict") == true)
        let session = ["Cookie": answer.cookies[0]]
        #expect(try await router.answer(Asking(headers: session)).status == 200)

        let page = try await router.answer(Asking(path: "/sign-in", headers: session.merging(Self.page) { $1 }))
        #expect(page.body.contains("<strong>Lan</strong>"))
        let align = GateTests.align.with(session)
        #expect(try await router.answer(align).code == "no-code")
        #expect(try await router.answer(align.with(["X-CSRF-Token": page.csrf])).status == 200)
        #expect(try await router.answer(align.with(["X-CSRF-Token": code])).code == "no-code")

        let out = Asking(
            method: .post, path: "/sign-out", headers: Self.form.merging(session) { $1 }, body: "csrf=wrong")
        #expect(try await router.answer(out).status == 403)
        var right = out
        right.body = "csrf=\(page.csrf)"
        let left = try await router.answer(right)
        #expect(left.status == 303)
        #expect(left.headers[.setCookie]?.contains("songngu-8373=; ") == true)
        #expect(try await router.answer(Asking(headers: session)).status == 401)
    }

    @Test("A withdrawn token ends the session")
    func withdrawn() async throws {
        let served = try ServedDesk.plain()
        let secret = try served.tokens.add(name: "Lan", role: .edit)
        let router = served.service.router(try served.gate()).buildResponder()
        let (visit, code) = try await open(router)
        let session = ["Cookie": try await send(router, secret, cookie: visit, csrf: code).cookies[0]]
        #expect(try await router.answer(Asking(headers: session)).status == 200)
        try served.tokens.remove(name: "Lan")
        #expect(try await router.answer(Asking(headers: session)).status == 401)
    }

    @Test("A session ends when it is not used, and after a week")
    func expiry() throws {
        let clock = ManualClock()
        let sessions = Sessions(now: clock.now)
        let token = Token.make(name: "Lan", role: .read).token
        let id = sessions.begin(token)
        for _ in 0..<20 {
            clock.advance(.seconds(8 * 3600))
            #expect(sessions.session(id) != nil)
        }
        clock.advance(.seconds(8 * 3600))
        #expect(sessions.session(id) == nil, "168 hours")
        let other = sessions.begin(token)
        clock.advance(.seconds(12 * 3600))
        #expect(sessions.session(other) == nil)
        #expect(sessions.count == 0)
    }

    @Test("There are so many sessions at most, and the one unused for longest goes")
    func bounded() {
        let clock = ManualClock()
        let sessions = Sessions(most: 3, now: clock.now)
        let token = Token.make(name: "Lan", role: .read).token
        let ids = (0..<3).map { _ in
            clock.advance(.seconds(1))
            return sessions.begin(token)
        }
        clock.advance(.seconds(1))
        #expect(sessions.session(ids[0]) != nil)
        let last = sessions.begin(token)
        #expect(sessions.count == 3)
        #expect((ids + [last]).map { sessions.session($0) != nil } == [true, false, true, true])
    }

    @Test("After five wrong tokens an address waits; others do not")
    func tooOften() async throws {
        let served = try ServedDesk.plain()
        let clock = ManualClock()
        let secret = try served.tokens.add(name: "Lan", role: .read)
        let router = served.service.router(try served.gate(now: clock.now)).buildResponder()
        let (visit, code) = try await open(router)
        for _ in 0..<5 {
            #expect(try await send(router, "songngu_wrong", cookie: visit, csrf: code).status == 403)
        }
        #expect(try await send(router, secret, cookie: visit, csrf: code).status == 429)
        clock.advance(.seconds(12))
        #expect(try await send(router, secret, cookie: visit, csrf: code).status == 303)
    }

    @Test(
        "The form of another browser, or none, signs nobody in",
        arguments: [("", ""), ("songngu-8373-visit=another", "CODE"), ("VISIT", ""), ("", "CODE")])
    func stale(_ cookie: String, _ csrf: String) async throws {
        let served = try ServedDesk.plain()
        let secret = try served.tokens.add(name: "Lan", role: .read)
        let router = served.service.router(try served.gate()).buildResponder()
        let (visit, code) = try await open(router)
        let answer = try await send(
            router, secret, cookie: cookie == "VISIT" ? visit : cookie, csrf: csrf == "CODE" ? code : csrf)
        #expect(answer.status == 403)
        #expect(!answer.headers[values: .setCookie].contains { $0.hasPrefix("songngu-8373=") })
    }

    @Test(
        "Sign-in leads to paths of this server only",
        arguments: [
            ("/search?q=a%20b", "/search?q=a%20b"), ("/", "/"), ("//evil.example", "/"), ("/\\evil.example", "/"),
            ("https://evil.example", "/"), ("javascript:alert(1)", "/"), ("/a\r\nSet-Cookie: x=1", "/"),
            ("/a b", "/"), ("", "/"), (nil, "/"), ("search", "/"), ("/\t/evil.example", "/"), ("/ế", "/"),
            ("/" + String(repeating: "a", count: 3000), "/"),
        ])
    func next(_ next: String?, _ path: String) {
        #expect(SignInRoutes.safeNext(next) == path)
    }

    @Test("What is sent as the path to go on to cannot add fields to the answer")
    func headerInjection() async throws {
        let served = try ServedDesk.plain()
        let secret = try served.tokens.add(name: "Lan", role: .read)
        let router = served.service.router(try served.gate()).buildResponder()
        let (visit, code) = try await open(router)
        let answer = try await send(
            router, secret, next: "%2Fa%0D%0ASet-Cookie:%20x=1", cookie: visit, csrf: code)
        #expect(answer.header("Location") == "/")
    }

    @Test("Over TLS the cookie is for this host only, and never sent without TLS")
    func secureCookie() async throws {
        let served = try ServedDesk.plain()
        _ = try served.tokens.add(name: "Lan", role: .read)
        let names = [Authority(name: "desk.example.org")]
        let gate = try served.gate(Exposure(transport: .tls, isLoopback: false, names: names))
        let answer = try await served.service.router(gate).buildResponder().answer(
            Asking(path: "/sign-in", host: "desk.example.org", headers: Self.page))
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-songngu-8373-visit="))
        #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict; Secure"))
        #expect(answer.header("Strict-Transport-Security") == "max-age=31536000")
    }

    @Test("A link from elsewhere, with which no cookie was sent, is followed again from here")
    func linkFromElsewhere() async throws {
        let served = try ServedDesk.plain()
        _ = try served.tokens.add(name: "Lan", role: .read)
        let router = served.service.router(try served.gate()).buildResponder()
        let link = Self.page.merging(["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"]) { $1 }
        #expect(try await router.answer(Asking(path: "/sign-in?next=%2F", headers: link)).header("Refresh") == "0")
        let here = try await router.answer(Asking(path: "/sign-in?next=%2F", headers: Self.page))
        #expect(here.header("Refresh") == nil)
    }

    @Test("The page speaks both languages", arguments: [("en", "Sign in"), ("vi", "Đăng nhập")])
    func languages(_ language: String, _ title: String) async throws {
        let served = try ServedDesk.plain()
        _ = try served.tokens.add(name: "Lan", role: .read)
        let router = served.service.router(try served.gate()).buildResponder()
        let answer = try await router.answer(
            Asking(path: "/sign-in", headers: ["Accept": "text/html", "Accept-Language": language]))
        #expect(answer.body.contains("<html lang=\"\(language)\">"))
        #expect(answer.body.contains("<h1>\(title)</h1>"))
    }
}

/// A clock that stands still until it is told.
final class ManualClock: Sendable {
    private let start = ContinuousClock.now
    private let passed = Mutex(Duration.zero)

    var now: @Sendable () -> ContinuousClock.Instant {
        { [self] in start + passed.withLock { $0 } }
    }

    func advance(_ time: Duration) { passed.withLock { $0 += time } }
}
#endif
