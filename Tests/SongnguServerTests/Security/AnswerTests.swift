#if Server
import HTTPTypes
import Hummingbird
import Testing

@testable import SongnguServer

@Suite("Answers: header fields, methods, paths")
struct AnswerTests {
    @Test(
        "Every answer, also of what is refused, is for our own pages only",
        arguments: [
            ("/assets/songngu.css", "localhost:8373", "no-cache"), ("/nowhere", "localhost:8373", "no-store"),
            ("/api/v1/search?q=a", "localhost:8373", "no-store"), ("/", "evil.example", "no-store"),
            ("/api/v1/search?limit=x", "localhost:8373", "no-store"), ("/sign-in", "localhost:8373", "no-store"),
        ])
    func fields(_ path: String, _ host: String, _ caching: String) async throws {
        let served = try ServedDesk.plain()
        let router = served.service.router(try served.gate()).buildResponder()
        let answer = try await router.answer(Asking(path: path, host: host))
        let names = [
            "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy", "Cache-Control", "Strict-Transport-Security",
            "Access-Control-Allow-Origin",
        ]
        let contentPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        #expect(
            names.map { answer.header($0) } == [
                contentPolicy, "nosniff", "same-origin", "same-origin", "same-origin", caching, nil, nil,
            ])
    }

    @Test(
        "Methods that a path does not have are told those that it has",
        arguments: [
            (HTTPRequest.Method.head, "/api/v1/search?q=a", 200, nil), (.head, "/nowhere", 404, nil),
            (.options, "/api/v1/align", 204, "OPTIONS, POST"), (.get, "/api/v1/align", 405, "OPTIONS, POST"),
            (.head, "/api/v1/align", 405, "OPTIONS, POST"), (.delete, "/api/v1/search", 405, "GET, HEAD, OPTIONS"),
            (.trace, "/api/v1/search", 404, nil), (.connect, "/api/v1/search", 404, nil),
        ] as [(HTTPRequest.Method, String, Int, String?)])
    func methods(_ method: HTTPRequest.Method, _ path: String, _ status: Int, _ allow: String?) async throws {
        let served = try ServedDesk.plain()
        let router = served.service.router(try served.gate()).buildResponder()
        let answer = try await router.answer(Asking(method: method, path: path))
        #expect(answer.status == status)
        #expect(answer.header("Allow") == allow)
        if method == .head { #expect(answer.body == "") }
    }

    @Test("No path of a request leads to a file of the machine, by whatever route it is taken")
    func noFiles() async throws {
        let served = try ServedDesk.plain()
        _ = try served.tokens.add(name: "Lan", role: .read)
        let secret = try served.tokens.add(name: "Minh", role: .edit)
        let tree = served.service.router(try served.gate())
        let router = tree.buildResponder()
        let escapes = [
            "..", "%2e%2e", "..%2f..%2f..%2f..%2fetc%2fpasswd", "..%5c..%5cetc%5cpasswd", "%2fetc%2fpasswd",
            "..%252f..%252fetc%252fpasswd", "tokens.json", "memory.sqlite", "%00", "passwd%00.css",
            "..%2ftokens.json", "%c0%ae%c0%ae%2fetc%2fpasswd",
        ]
        let paths = Set(tree.routes.map { $0.path.description })
        func isFree(_ part: String) -> Bool { part.hasPrefix("{") || part.hasPrefix(":") || part.contains("*") }
        for path in paths {
            let parts = path.split(separator: "/").map(String.init)
            for escape in escapes {
                let tried =
                    parts.contains(where: isFree)
                    ? "/" + parts.map { isFree($0) ? escape : $0 }.joined(separator: "/") : path + "/" + escape
                let answer = try await router.answer(
                    Asking(path: tried, headers: ["Authorization": "Bearer \(secret)"]))
                for content in ["root:", Secret.hash(secret), "SQLite format"] {
                    #expect(!answer.body.contains(content), "\(tried)")
                }
                #expect(answer.status != 500, "\(tried)")
            }
        }
        #expect(paths.count > 3)
    }

    @Test("Every path but those of sign-in and of style sheets and scripts is closed to who has not signed in")
    func closed() async throws {
        let served = try ServedDesk.plain()
        _ = try served.tokens.add(name: "Lan", role: .read)
        let clock = ManualClock()
        let tree = served.service.router(try served.gate(now: clock.now))
        let router = tree.buildResponder()
        for route in tree.routes where !["/sign-in", "/sign-out", "/favicon.ico"].contains(route.path.description) {
            clock.advance(.seconds(1))
            let path = route.path.description
            guard !path.hasPrefix("/assets/") else { continue }
            #expect(
                try await router.answer(Asking(method: route.method, path: path)).status == 401,
                "\(route.method) \(path)")
        }
    }
}
#endif
