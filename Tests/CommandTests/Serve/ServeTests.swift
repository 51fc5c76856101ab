import Foundation
import TestSupport
import Testing

/// `songngu serve` as its users have it. Needs curl, which reads what the server says as others would.
@Suite struct ServeTests {
    static let pair = """
        {"id": 1, "source": {"lang": "en", "text": "The port is open."}, \
        "target": {"lang": "vi", "text": "Cảng đã mở cửa."}}
        """

    @Test(arguments: [SIGTERM, SIGINT])
    func itListensOnLoopbackAndStopsWhenTold(signal: Int32) throws {
        let server = try ServedProcess(in: Workspace(hasSamples: false))
        #expect(server.url.wholeMatch(of: #/http:\/\/127\.0\.0\.1:\d+\//#) != nil)
        #expect(try server.curl("\(server.url)assets/songngu.css").hasPrefix("HTTP/1.1 200 OK\r\n"))
        server.signal(signal)
        let outcome = try server.end()
        #expect(outcome == Outcome(status: 0, output: "", errors: "songngu: \(server.url) – stop with Ctrl-C\n"))
        #expect(!server.workspace.exists("TM/songngu.sqlite-wal"), "the memory is closed")
    }

    @Test func aRequestInFlightEndsAfterItIsToldToStop() throws {
        let server = try ServedProcess(in: Workspace(hasSamples: false))
        let connection = try LoopbackConnection(port: server.port)
        let body = Array(Self.pair.utf8)
        try connection.send(
            """
            POST /api/v1/align HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Type: application/json\r\n\
            Content-Length: \(body.count)\r\n\r\n
            """)
        try connection.send(String(decoding: body[..<20], as: UTF8.self))
        // An answer on another connection says that the server has had time to see the first.
        _ = try server.curl("\(server.url)assets/songngu.css")
        server.signal(SIGTERM)
        // It listens no more, and waits for this one.
        while LoopbackConnection.isOpen(port: server.port) { usleep(10_000) }
        #expect(server.isRunning)
        try connection.send(String(decoding: body[20...], as: UTF8.self))
        let answer = connection.readAll()
        #expect(answer.contains("200 OK"))
        #expect(answer.contains("\"beads\""))
        #expect(try server.end().status == 0)
    }

    @Test func aPortInUseIsNamedWithWhatToDo() throws {
        let workspace = try Workspace(hasSamples: false)
        let server = try ServedProcess(in: workspace)
        let outcome = try Workspace(hasSamples: false).run("serve", "--port", "\(server.port)")
        #expect(
            outcome
                == Outcome(
                    status: 2, output: "",
                    errors: """
                        songngu: error: port \(server.port) is in use: stop what listens there, or choose another with \
                        --port (0 takes a free one)

                        """))
    }

    @Test(arguments: [
        ("--host 0.0.0.0", "0.0.0.0 can be reached from elsewhere, and there is no token in TM/tokens.json: make one"),
        ("--behind-proxy", "127.0.0.1 can be reached from elsewhere, and there is no token in TM/tokens.json: make"),
        ("--host no.such.host.invalid", "\"no.such.host.invalid\" is no address of this machine that can be found"),
        ("--host 192.0.2.1 --tokens tokens.json", "192.0.2.1 can be reached from elsewhere, where others could listen"),
        ("--behind-proxy --tokens tokens.json", "say with --public-host which names people open it by"),
        (
            "--tokens tokens.json --behind-proxy --host 192.0.2.1 --public-host x",
            "192.0.2.1 is no address of this machine: give --host one that it has"
        ),
        ("--public-host http://x", "\"http://x\" is no name of a host"),
        ("--tls-certificate none.pem --tls-key none.pem", "none.pem cannot be used for TLS: it holds no certificate"),
        ("--tokens damaged.json", "damaged.json holds no tokens that can be read: move it away"),
    ])
    func whatWouldBeUnsafeDoesNotStart(arguments: String, message: String) throws {
        let workspace = try Workspace(hasSamples: false)
        _ = try workspace.run("token", "add", "Lan", "--role", "edit", "--tokens", "tokens.json")
        try workspace.write("{", to: "damaged.json")
        let outcome = try workspace.run(["serve", "--port", "0"] + arguments.split(separator: " ").map(String.init))
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("songngu: error: \(message)"), "\(outcome.errors)")
    }

    @Test func tokensAreMadeListedAndWithdrawnWhileItRuns() throws {
        let workspace = try Workspace(hasSamples: false)
        let server = try ServedProcess("--verbose", in: workspace)
        let search = "'\(server.url)api/v1/search?q=secretwords'"
        #expect(try server.curl(search).hasPrefix("HTTP/1.1 200"))
        let made = try workspace.run("token", "add", "Lan Anh", "--role", "edit")
        #expect(made.errors == "songngu: token of Lan Anh to edit, kept as a hash in TM/tokens.json; shown only now\n")
        let secret = try #require(made.lines.first)
        let listed = try workspace.run("token", "list").output
        #expect(listed.wholeMatch(of: #/Lan Anh\tedit\t\d{4}-\d\d-\d\d\n/#) != nil)
        let bearer = "--header 'Authorization: Bearer \(secret)' \(search)"
        #expect(try server.curl(search).hasPrefix("HTTP/1.1 401"))
        #expect(try server.curl(bearer).hasPrefix("HTTP/1.1 200"))
        #expect(try workspace.run("token", "remove", "Lan Anh").status == 0)
        #expect(try server.curl(bearer).hasPrefix("HTTP/1.1 401"))
        server.signal(SIGTERM)
        let log = try server.end().errors
        #expect(log.contains("GET /api/v1/search 200"))
        #expect(log.contains("Lan Anh, 127.0.0.1"))
        #expect(!log.contains(secret))
        #expect(!log.contains("secretwords"))
    }

    @Test func itSpeaksTLSAndRefusesWhatIsTooLong() throws {
        let workspace = try Workspace(hasSamples: false)
        let made = try workspace.shell(
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
                + "-addext subjectAltName=IP:127.0.0.1,DNS:localhost -keyout key.pem -out cert.pem")
        try #require(made.status == 0, "\(made.errors)")
        let server = try ServedProcess("--tls-certificate", "cert.pem", "--tls-key", "key.pem", in: workspace)
        #expect(server.url.hasPrefix("https://127.0.0.1:"))
        #expect(try server.curl("--cacert cert.pem \(server.url)assets/songngu.css").hasPrefix("HTTP/1.1 200"))
        let long = String(repeating: "a", count: 20_000)
        for (field, status) in [("X-Long: \(long)", "400"), ("Host: evil.example", "421")] {
            let answer = try server.curl("--cacert cert.pem --header '\(field)' \(server.url)")
            #expect(answer.hasPrefix("HTTP/1.1 \(status)"))
        }
        server.signal(SIGTERM)
        #expect(try server.end().status == 0)
        let mixed = try workspace.run("serve", "--port", "0", "--tls-certificate", "cert.pem", "--tls-key", "cert.pem")
        #expect(mixed.status == 2)
        #expect(mixed.errors.hasPrefix("songngu: error: cert.pem cannot be used for TLS: it holds no private key of"))
    }
}
