#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import SongnguMemory
import SongnguText
import Testing

@testable import SongnguServer

@Suite("Server: units and their history")
struct UnitRoutesTests {
    private func served() throws -> ServedDesk {
        let served = try ServedDesk()
        _ = try served.memory.importUnits(
            [ImportedUnit(variants: [Variant(.english, "The end."), Variant(.vietnamese, "Hết.")])], file: "sample.tmx")
        return served
    }

    private func object(_ response: TestResponse) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any])
    }

    @Test("A change goes in only where the unit is as it was seen, and can be undone")
    func change() async throws {
        let served = try served()
        let memory = served.memory
        try await served.application.test(.router) { client in
            let seen = try object(try await client.execute(uri: "/api/v1/units/1", method: .get))
            let revision = try #require(seen["revision"] as? Int)
            let body = #"""
                {"revision": \#(revision), "status": "draft", "addNotes": ["short"],
                "variants": [{"lang": "vi", "text": "Kết thúc."}]}
                """#
            func patch() async throws -> TestResponse {
                try await client.execute(uri: "/api/v1/units/1", method: .patch, body: ByteBuffer(string: body))
            }
            let answer = try await patch()
            #expect(answer.status == .ok)
            let changed = try object(answer)
            let operation = try #require(changed["operation"] as? Int)
            let late = try await patch()
            #expect(late.status == .conflict)
            let conflict = try object(late)
            let unit = try #require(conflict["unit"] as? [String: Any])
            #expect(unit["status"] as? String == "draft")
            #expect(unit["notes"] as? [String] == ["short"])
            #expect((conflict["error"] as? [String: Any])?["code"] as? String == "conflict")
            let history = try object(try await client.execute(uri: "/api/v1/units/1/history", method: .get))
            #expect((history["operations"] as? [Any])?.count == 2)
            let undo = try await client.execute(uri: "/api/v1/history/\(operation)/undo", method: .post)
            #expect(String(buffer: undo.body) == "{\"undone\":\(operation),\"units\":1,\"v\":1}\n")
            #expect(try memory.unit(1)?.variants[1].text == "Hết.")
            let again = try await client.execute(uri: "/api/v1/history/\(operation)/undo", method: .post)
            #expect(again.status == .conflict)
        }
    }

    @Test("Units are added once and removed as they were seen")
    func addAndRemove() async throws {
        let served = try served()
        let memory = served.memory
        try await served.application.test(.router) { client in
            let body = ByteBuffer(
                string: #"{"variants": [{"lang": "en", "text": "Rain."}, {"lang": "vi", "text": "Mưa."}]}"#)
            #expect(try await client.execute(uri: "/api/v1/units", method: .post, body: body).status == .created)
            #expect(try await client.execute(uri: "/api/v1/units", method: .post, body: body).status == .ok)
            let revision = try #require(try memory.versionedUnit(2)).revision
            let path = "/api/v1/units/2?revision="
            #expect(try await client.execute(uri: "\(path)1", method: .delete).status == .conflict)
            #expect(try await client.execute(uri: "\(path)\(revision)", method: .delete).status == .ok)
            let gone = try await client.execute(uri: "\(path)\(revision)", method: .delete)
            #expect(gone.status == .conflict)
            let left = try object(gone)
            #expect(left["unit"] is NSNull)
        }
    }

    @Test(
        "What cannot be is refused",
        arguments: [
            (.get, "/api/v1/units/9", "", .notFound), (.get, "/api/v1/units/x", "", .notFound),
            (.get, "/api/v1/units/9/history", "", .notFound), (.get, "/api/v1/documents/9", "", .notFound),
            (.post, "/api/v1/units", #"{"variants": [{"lang": "en", "text": "Rain."}]}"#, .badRequest),
            (.post, "/api/v1/units", #"{"variants": [{"lang": "?", "text": "Rain."}]}"#, .badRequest),
            (.patch, "/api/v1/units/1", #"{"status": "draft"}"#, .badRequest),
            (.patch, "/api/v1/units/1", #"{"revision": 1, "status": "odd"}"#, .badRequest),
            (.delete, "/api/v1/units/1", "", .badRequest), (.post, "/api/v1/history/99/undo", "", .notFound),
        ] as [(HTTPRequest.Method, String, String, HTTPResponse.Status)])
    func refused(_ method: HTTPRequest.Method, _ path: String, _ body: String, _ status: HTTPResponse.Status)
        async throws
    {
        try await served().application.test(.router) { client in
            let answer = try await client.execute(uri: path, method: method, body: ByteBuffer(string: body))
            #expect(answer.status == status)
        }
    }
}
#endif
