#if Server
import Hummingbird
import HummingbirdTesting
import Testing

@testable import SongnguServer

@Suite("Server: style sheets and scripts")
struct AssetRoutesTests {
    @Test("Assets are served, and nothing else of the machine")
    func assets() async throws {
        try await ServedDesk().application.test(.router) { client in
            let style = try await client.execute(uri: "/assets/songngu.css", method: .get)
            #expect(style.status == .ok)
            #expect(style.headers[.contentType] == "text/css; charset=utf-8")
            // Browsers ask for it by themselves, on the sign-in page too.
            let icon = try await client.execute(uri: "/favicon.ico", method: .get)
            #expect(icon.status == .ok)
            #expect(icon.headers[.contentType] == "image/svg+xml")
            for path in ["/assets/..%2f..%2fetc%2fpasswd", "/assets/", "/assets/none.css", "/etc/passwd"] {
                #expect(try await client.execute(uri: path, method: .get).status == .notFound, "\(path)")
            }
        }
    }
}
#endif
