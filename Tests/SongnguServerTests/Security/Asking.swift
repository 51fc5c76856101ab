#if Server
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

@testable import SongnguServer

/// A request as a connection would bring it, with all that a test of the gate wants to lie about.
struct Asking: Sendable, CustomStringConvertible {
    var method = HTTPRequest.Method.get
    var path = "/api/v1/search?q=harbour"
    var host: String? = "localhost:8373"
    var headers: [String: String] = [:]
    var body = ""
    var peer = "127.0.0.1"

    var description: String { "\(method) \(path) of \(host ?? "nobody") \(headers)" }

    func with(_ headers: [String: String]) -> Asking {
        var asking = self
        asking.headers.merge(headers) { $1 }
        return asking
    }
}

/// What was answered.
struct Answered: Sendable {
    var status: Int
    var headers: HTTPFields
    var body: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The code of an error of the API.
    var code: String? { body.firstMatch(of: #/"code":"([a-z-]+)"/#).map { String($0.1) } }

    /// `name=value` of the cookies it sets.
    var cookies: [String] {
        headers[values: .setCookie].map { String($0.prefix { $0 != ";" }) }.filter { !$0.hasSuffix("=") }
    }

    /// What a hidden field of a form has.
    var csrf: String { body.firstMatch(of: #/name="csrf" value="([^"]*)"/#).map { String($0.1) } ?? "" }
}

extension RouterResponder<DeskContext> {
    func answer(_ asking: Asking) async throws -> Answered {
        var fields = HTTPFields()
        for (name, value) in asking.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        if !asking.body.isEmpty { fields[.contentLength] = "\(asking.body.utf8.count)" }
        let request = Request(
            head: HTTPRequest(
                method: asking.method, scheme: "http", authority: asking.host, path: asking.path, headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(string: asking.body)))
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger[metadataKey: "hb.request.id"] = "1"
        let context = DeskContext(
            logger: logger, peer: try SocketAddress(ipAddress: asking.peer, port: 50_000), port: 8373)
        let response = try await respond(to: request, context: context)
        let writer = CollectedBody()
        try await response.body.write(writer)
        return Answered(
            status: response.status.code, headers: response.headers,
            body: String(buffer: writer.buffer))
    }
}
#endif
