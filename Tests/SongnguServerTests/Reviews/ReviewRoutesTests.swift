#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import SongnguMemory
import SongnguText
import Testing

@testable import SongnguServer

@Suite("Server: reviews")
struct ReviewRoutesTests {
    static let source = "The ferry Albatross left the port of Odesk on Monday with 340 passengers. It rained in Odesk."
    static let target = "Ngày thứ Hai, phà Albatross rời cảng Odesk với 340 hành khách. Ở Odesk trời mưa."

    static func request(_ source: String = Self.source, _ target: String = Self.target) -> String {
        #"{"source": {"lang": "en", "text": "\#(source)"}, "target": {"lang": "vi", "text": "\#(target)"}}"#
    }

    private func object(_ response: TestResponse) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any])
    }

    private func post(_ client: any TestClientProtocol, _ path: String, _ body: String) async throws -> TestResponse {
        try await client.execute(uri: path, method: .post, body: ByteBuffer(string: body))
    }

    @Test(
        "A review begins with texts, segments or files, and is the same one when the two come again",
        arguments: [
            ("text", { @Sendable in "\"\($0)\"" }), ("segments", { @Sendable in "[\"\($0)\"]" }),
            ("data", { @Sendable in "\"\(Data($0.utf8).base64EncodedString())\"" }),
        ] as [(String, @Sendable (String) -> String)])
    func begin(_ field: String, _ value: @Sendable (String) -> String) async throws {
        let served = try ServedDesk.plain()
        try await served.application.test(.router) { client in
            let body = """
                {"source": {"lang": "en", "\(field)": \(value(Self.source))},
                "target": {"lang": "vi", "\(field)": \(value(Self.target))}}
                """
            let begun = try await post(client, "/api/v1/reviews", body)
            #expect(begun.status == .created)
            #expect(begun.headers[.location] == "/api/v1/reviews/1")
            #expect(String(buffer: begun.body) == "{\"id\":1,\"isNew\":true,\"v\":1}\n")
            let again = try await post(client, "/api/v1/reviews", body)
            #expect(again.status == .ok)
            #expect(String(buffer: again.body) == "{\"id\":1,\"isNew\":false,\"v\":1}\n")
            let list = try object(try await client.execute(uri: "/api/v1/reviews", method: .get))
            #expect((list["reviews"] as? [Any])?.count == 1)
        }
    }

    @Test("A pair is accepted, which brings a unit; who comes late is told; it is undone")
    func change() async throws {
        let served = try ServedDesk.plain()
        let memory = served.memory
        try await served.application.test(.router) { client in
            _ = try await post(client, "/api/v1/reviews", Self.request())
            let review = try object(try await client.execute(uri: "/api/v1/reviews/1", method: .get))
            let beads = try #require(review["beads"] as? [[String: Any]])
            #expect(beads.compactMap { $0["type"] as? String } == ["1-1", "1-1"])
            let bead = try #require(beads[0]["id"] as? Int)
            let accept = #"{"revision": 0, "change": "accept", "beads": [\#(bead)]}"#
            let receipt = try object(try await post(client, "/api/v1/reviews/1/changes", accept))
            #expect(receipt["revision"] as? Int == 1)
            #expect(receipt["author"] as? String == "desk")
            #expect(try memory.unitCount() == 1)
            let late = try await post(client, "/api/v1/reviews/1/changes", accept)
            #expect(late.status == .conflict)
            #expect((try object(late)["error"] as? [String: Any])?["code"] as? String == "conflict")
            let undone = try object(try await post(client, "/api/v1/reviews/1/undo", ""))
            #expect(undone["change"] as? String == "undo")
            #expect(try memory.unitCount() == 0)
            #expect(try await post(client, "/api/v1/reviews/1/undo", "").status == .unprocessableContent)
        }
    }

    @Test("Words that look like HTML stay words")
    func markup() async throws {
        let served = try ServedDesk.plain()
        let words = "The <b>port & pier</b> opened."
        try await served.application.test(.router) { client in
            _ = try await post(client, "/api/v1/reviews", Self.request(words, "Cảng <i>đã</i> mở."))
            let review = try object(try await client.execute(uri: "/api/v1/reviews/1", method: .get))
            let segments = (review["source"] as? [String: Any])?["segments"] as? [[String: Any]]
            #expect(segments?.compactMap { $0["text"] as? String } == [words])
        }
    }

    @Test(
        "What cannot be is refused",
        arguments: [
            (.post, "", "", .badRequest), (.post, "", "{}", .badRequest), (.post, "", "[", .badRequest),
            (.post, "", request("", "Hết."), .badRequest), (.get, "?limit=0", "", .badRequest),
            (
                .post, "", #"{"source": {"text": "The port is open now."}, "target": {"text": "The port is open."}}"#,
                .badRequest
            ),
            (.get, "/9", "", .notFound), (.get, "/x", "", .notFound), (.get, "/9/events", "", .notFound),
            (.post, "/9/undo", "", .notFound),
            (.post, "/9/changes", #"{"revision": 0, "change": "split", "bead": 0}"#, .notFound),
            (.post, "/1/changes", #"{"revision": 0, "change": "accept"}"#, .badRequest),
            (.post, "/1/changes", #"{"change": "split", "bead": 0}"#, .badRequest),
            (.post, "/1/changes", #"{"revision": 0, "change": "burn", "beads": [0]}"#, .badRequest),
            (.post, "/1/changes", #"{"revision": 0, "change": "accept", "beads": [99]}"#, .notFound),
            (.post, "/1/changes", #"{"revision": 0, "change": "accept", "beads": []}"#, .unprocessableContent),
            (.post, "/1/changes", #"{"revision": 0, "change": "merge", "beads": [0]}"#, .unprocessableContent),
            (
                .post, "/1/changes", #"{"revision": 0, "change": "edit", "side": "left", "segment": 0, "text": "x"}"#,
                .badRequest
            ),
            (
                .post, "/1/changes",
                #"{"revision": 0, "change": "edit", "side": "target", "segment": 99, "text": "x"}"#,
                .notFound
            ),
            (.post, "/1/undo", "", .unprocessableContent),
        ] as [(HTTPRequest.Method, String, String, HTTPResponse.Status)])
    func refused(_ method: HTTPRequest.Method, _ path: String, _ body: String, _ status: HTTPResponse.Status)
        async throws
    {
        let served = try ServedDesk.plain()
        try await served.application.test(.router) { client in
            _ = try await post(client, "/api/v1/reviews", Self.request())
            let answer = try await client.execute(
                uri: "/api/v1/reviews\(path)", method: method, body: ByteBuffer(string: body))
            #expect(answer.status == status)
        }
    }
}
#endif
