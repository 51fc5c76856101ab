#if Server
import Foundation
import Hummingbird
import Logging
import Testing

@testable import SongnguServer

@Suite("Gate: who gets in")
struct GateTests {
    static let align = Asking(
        method: .post, path: "/api/v1/align", headers: ["Content-Type": "application/json"],
        body: """
            {"id": 1, "source": {"lang": "en", "text": "The port is open."}, \
            "target": {"lang": "vi", "text": "Cảng đã mở cửa."}}
            """)

    @Test(
        "Only loopback names with our port are answered on loopback",
        arguments: [
            ("localhost:8373", 200), ("127.0.0.1:8373", 200), ("[::1]:8373", 200), ("LOCALHOST:8373", 200),
            ("evil.example", 421), ("evil.example:8373", 421), ("localhost", 421), ("localhost:80", 421),
            ("127.0.0.1.nip.io:8373", 421), ("localhost:8373@evil.example", 421), ("localhost:8373 evil", 421),
            ("", 421), (nil, 421), ("localhost:08373x", 421), ("[::1]evil:8373", 421),
        ])
    func host(_ host: String?, _ status: Int) async throws {
        let served = try ServedDesk.plain()
        let router = served.service.router(try served.gate()).buildResponder()
        #expect(try await router.answer(Asking(host: host)).status == status)
    }

    @Test("A second Host, and a request line with a name of its own, are refused")
    func twoHosts() async throws {
        let served = try ServedDesk.plain()
        let router = served.service.router(try served.gate()).buildResponder()
        #expect(try await router.answer(Asking().with(["Host": "evil.example"])).status == 400)
        #expect(try await router.answer(Asking(path: "http://evil.example/")).status == 400)
    }

    @Test(
        "Public names are answered where they are configured, on any port unless one is named",
        arguments: [
            ("desk.example.org", 401), ("desk.example.org:8443", 401), ("Desk.Example.Org", 401),
            ("two.example.org:9000", 401), ("two.example.org", 421), ("other.example.org", 421),
        ])
    func publicHost(_ host: String, _ status: Int) async throws {
        let served = try ServedDesk.plain()
        let names = ["desk.example.org", "two.example.org:9000"].compactMap { Authority($0) }
        let gate = try served.gate(Exposure(transport: .tls, isLoopback: false, names: names))
        #expect(try await served.service.router(gate).buildResponder().answer(Asking(host: host)).status == status)
    }

    @Test(
        "A change that another site makes a browser ask for is refused; programs may ask",
        arguments: [
            ([:], 200, nil),
            (["Origin": "http://localhost:8373"], 403, "no-code"),
            (["Origin": "http://localhost:8373", "X-CSRF-Token": "CODE"], 200, nil),
            (["Sec-Fetch-Site": "same-origin", "X-CSRF-Token": "CODE"], 200, nil),
            (["Sec-Fetch-Site": "same-origin", "X-CSRF-Token": "guessed"], 403, "no-code"),
            (["Sec-Fetch-Site": "same-origin"], 403, "no-code"),
            (["Cookie": "theme=dark"], 403, "no-code"),
            (["Origin": "http://evil.example"], 403, "foreign"),
            (["Origin": "http://evil.example", "X-CSRF-Token": "CODE"], 403, "foreign"),
            (["Origin": "null"], 403, "foreign"),
            (["Origin": "https://localhost:8373", "X-CSRF-Token": "CODE"], 403, "foreign"),
            (["Origin": "http://localhost:9999", "X-CSRF-Token": "CODE"], 403, "foreign"),
            (["Sec-Fetch-Site": "cross-site", "X-CSRF-Token": "CODE"], 403, "foreign"),
            (["Sec-Fetch-Site": "same-site"], 403, "foreign"),
            (["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"], 403, "foreign"),
            (["Content-Type": "text/plain"], 415, "media-type"),
            (["Content-Type": "application/x-www-form-urlencoded"], 415, "media-type"),
            (["Content-Type": "multipart/form-data; boundary=x"], 415, "media-type"),
            (["Content-Type": "application/xml"], 415, "media-type"),
            (["X-Forwarded-For": "192.0.2.1"], 403, "undeclared-proxy"),
        ] as [([String: String], Int, String?)])
    func origin(_ headers: [String: String], _ status: Int, _ code: String?) async throws {
        let served = try ServedDesk.plain()
        let gate = try served.gate()
        let asking = Self.align.with(headers.mapValues { $0 == "CODE" ? gate.secret : $0 })
        let answer = try await served.service.router(gate).buildResponder().answer(asking)
        #expect(answer.status == status)
        #expect(answer.code == code)
    }

    @Test(
        "Another site may link to a page, and load nothing",
        arguments: [
            ("/assets/songngu.css", "cross-site", "navigate", 200),
            ("/assets/songngu.css", "cross-site", "no-cors", 403),
            ("/api/v1/search?q=a", "cross-site", "navigate", 403),
            ("/api/v1/search?q=a", "cross-site", "no-cors", 403),
            ("/api/v1/search?q=a", "same-site", "cors", 403), ("/api/v1/search?q=a", "same-origin", "cors", 200),
            ("/api/v1/search?q=a", "none", "navigate", 200),
        ])
    func links(_ path: String, _ site: String, _ mode: String, _ status: Int) async throws {
        let served = try ServedDesk.plain()
        let router = served.service.router(try served.gate()).buildResponder()
        let asking = Asking(path: path, headers: ["Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode])
        #expect(try await router.answer(asking).status == status)
    }

    @Test("With tokens, a program needs a valid one, at once and as long as it is valid")
    func tokens() async throws {
        let served = try ServedDesk.plain()
        let router = served.service.router(try served.gate()).buildResponder()
        #expect(try await router.answer(Asking()).status == 200)
        let secret = try served.tokens.add(name: "Lan", role: .read)
        let bearer = Asking().with(["Authorization": "Bearer \(secret)"])
        let without = try await router.answer(Asking())
        #expect(without.status == 401)
        #expect(without.code == "unauthorized")
        #expect(without.header("WWW-Authenticate") == "Bearer realm=\"songngu\"")
        #expect(try await router.answer(bearer).status == 200)
        for wrong in ["Bearer \(secret)x", "Bearer ", "Basic \(secret)", "Bearer songngu_", secret] {
            #expect(try await router.answer(Asking().with(["Authorization": wrong])).status == 401, "\(wrong)")
        }
        try served.tokens.remove(name: "Lan")
        #expect(try await router.answer(bearer).status == 429, "five wrong ones are enough for a minute")
        #expect(try await router.answer(Asking()).status == 401, "the last token withdrawn opens the desk to nobody")
    }

    @Test(
        "A translation tool shows its token as a password, which opens nothing else",
        arguments: [
            ("/tmserver/en/vi/unit/Rain", "Lan:SECRET", 200), ("/tmserver/en/vi/unit/Rain", ":SECRET", 200),
            ("/tmserver/en/vi/unit/Rain", "SECRET", 401), ("/tmserver/en/vi/unit/Rain", "Lan:guessed", 401),
            ("/api/v1/search?q=harbour", "Lan:SECRET", 401), ("/", "Lan:SECRET", 401),
        ])
    func basic(path: String, login: String, status: Int) async throws {
        let served = try ServedDesk.plain()
        let router = served.service.router(try served.gate()).buildResponder()
        let secret = try served.tokens.add(name: "Lan", role: .read)
        let header = Data(login.replacing("SECRET", with: secret).utf8).base64EncodedString()
        let asking = Asking(path: path, headers: ["Authorization": "Basic \(header)"])
        #expect(try await router.answer(asking).status == status)
    }

    @Test("Tokens that cannot be read any more let nobody in")
    func damaged() async throws {
        let served = try ServedDesk.plain()
        let secret = try served.tokens.add(name: "Lan", role: .edit)
        let router = served.service.router(try served.gate()).buildResponder()
        let bearer = Asking().with(["Authorization": "Bearer \(secret)"])
        #expect(try await router.answer(bearer).status == 200)
        try "{".write(toFile: served.tokens.path, atomically: true, encoding: .utf8)
        #expect(try await router.answer(bearer).status == 401)
        #expect(try await router.answer(Asking()).status == 401)
    }

    /// What is sent with POST and changes nothing.
    private static let harmless: Set<String> = [
        "/api/v1/align", "/api/v1/check", "/api/v1/segment", "/api/v1/batch", "/api/v1/glossary/problems",
        "/sign-in", "/sign-out",
    ]

    @Test("Whoever may only read changes nothing, whatever the route")
    func role() async throws {
        let served = try ServedDesk.plain()
        let gate = try served.gate()
        let secret = try served.tokens.add(name: "Lan", role: .read)
        let routes = Router(context: DeskContext.self)
        for group in served.service.routes(gate) { group.add(to: routes) }
        let router = served.service.router(gate).buildResponder()
        let reading: Set<HTTPRequest.Method> = [.get, .head]
        let changing = routes.routes.filter { route in
            !reading.contains(route.method) && !Self.harmless.contains(route.path.description)
        }
        #expect(changing.count > 10)
        for route in changing {
            let path = route.path.components.map { $0.description.hasPrefix(":") ? "1" : $0.description }
            let asking = Asking(
                method: route.method, path: "/" + path.joined(separator: "/"),
                headers: ["Authorization": "Bearer \(secret)", "Content-Type": "application/json"], body: "{}")
            #expect(try await router.answer(asking).status == 403, "\(asking)")
        }
    }

    @Test("Behind a proxy, callers are those that the proxy names last")
    func proxy() async throws {
        let served = try ServedDesk.plain()
        let names = [Authority(name: "desk.example.org")]
        let router = served.service.router(
            try served.gate(Exposure(transport: .proxy, names: names), rate: 1)
        ).buildResponder()
        let asking = Asking(host: "desk.example.org")
        for _ in 0..<4 {
            #expect(
                try await router.answer(asking.with(["X-Forwarded-For": "192.0.2.9, 198.51.100.1"])).status == 401)
        }
        #expect(try await router.answer(asking.with(["X-Forwarded-For": "198.51.100.1"])).status == 429)
        #expect(try await router.answer(asking.with(["X-Forwarded-For": "192.0.2.9"])).status == 401)
    }
}
#endif
