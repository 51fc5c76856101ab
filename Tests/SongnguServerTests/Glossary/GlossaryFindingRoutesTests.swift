#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import SongnguMemory
import Testing

@testable import SongnguServer

@Suite("Server: findings over the memory and their corrections")
struct GlossaryFindingRoutesTests {
    let server: GlossaryServer

    init() throws {
        server = try GlossaryServer()
        try server.remember(["Xe đến Phố Kiều Lạ buổi sáng.", "Xe về nhà.", "Phố Kiều Lạ và lại Phố Kiều Lạ."])
    }

    static func fix(_ found: [String: Any]) -> String {
        let finding = found.object("finding")
        let fix: [String: Any] = [
            "unit": found["unit"] ?? 0, "lang": found["lang"] ?? "", "start": finding["start"] ?? 0,
            "end": finding["end"] ?? 0, "fingerprint": finding["fingerprint"] ?? "",
            "correction": finding["correction"] ?? "",
        ]
        let data = (try? JSONSerialization.data(withJSONObject: fix)) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    @Test("Findings come page by page, each with the sentence that it was held against")
    func pages() async throws {
        try await server.application(.read).test(.router) { client in
            let first = try await client.ask(.get, "/api/v1/glossary/findings?limit=1&rule=deprecated")
            #expect(first.status == 200)
            let found = try #require(first.object.list("findings").first)
            #expect(first.object.list("findings").count == 1)
            #expect(found.string("text") == "Xe đến Phố Kiều Lạ buổi sáng.")
            #expect(found.object("counterpart").string("text") == "The bus came, number 0.")
            #expect(found.object("finding").string("correction") == "Phố Cầu Lạ")
            let next = try #require(first.object["next"] as? Int)
            let second = try await client.ask(.get, "/api/v1/glossary/findings?after=\(next)&concept=place.bridge")
            #expect(second.object.list("findings").map { $0["unit"] as? Int } == [3, 3])
            #expect(second.object["next"] == nil)
            let one = try await client.ask(.get, "/api/v1/glossary/findings?after=1&units=1")
            #expect(one.object.list("findings").isEmpty)
            #expect(one.object["next"] as? Int == 2)
            let other = try await client.ask(.get, "/api/v1/glossary/findings?concept=place.russia")
            #expect(other.object.list("findings").isEmpty)
        }
    }

    @Test(
        "What is asked wrongly is told",
        arguments: ["rule=none", "source=en", "target=vi", "after=-1", "limit=0", "units=0", "source=en&target=%20"])
    func badRequests(query: String) async throws {
        try await server.application(.read).test(.router) { client in
            let answer = try await client.ask(.get, "/api/v1/glossary/findings?\(query)")
            #expect(answer.status == 400)
        }
    }

    @Test("A finding is corrected once, by whoever asks; then it has changed")
    func fixes() async throws {
        let memory = server.desk.memory
        try await server.application().test(.router) { client in
            let found = try await client.ask(.get, "/api/v1/glossary/findings").object.list("findings")
            #expect(found.map { $0["unit"] as? Int } == [1, 3, 3])
            let body = Self.fix(found[2])
            let fixed = try await client.ask(.post, "/api/v1/glossary/fixes", body)
            #expect(fixed.status == 200)
            #expect(fixed.object.string("after") == "Phố Kiều Lạ và lại Phố Cầu Lạ.")
            let operations = try memory.history(limit: 1)
            #expect(operations.map(\.author) == ["Mai"])
            #expect(operations.map { Int($0.id) } == [fixed.object["operation"] as? Int])
            let again = try await client.ask(.post, "/api/v1/glossary/fixes", body)
            #expect(again.status == 409)
            #expect(again.object.object("error").string("code") == "conflict")
            #expect(again.object.string("text") == "Phố Kiều Lạ và lại Phố Cầu Lạ.")
            #expect(try await client.ask(.post, "/api/v1/glossary/fixes", "{}").status == 400)
            let odd =
                #"{"unit": -9223372036854775808, "lang": "vi", "start": 0, "end": 0, "fingerprint": "", "correction": ""}"#
            #expect(try await client.ask(.post, "/api/v1/glossary/fixes", odd).status == 409)
        }
    }

    @Test("Findings follow the glossary as it is edited")
    func live() async throws {
        let concept = "/api/v1/glossary/concepts/place.bridge"
        try await server.application().test(.router) { client in
            let revision = try await client.ask(.get, concept).object.object("concept").string("revision") ?? ""
            let found = try await client.ask(.get, "/api/v1/glossary/findings").object.list("findings")
            _ = try await client.ask(.post, "\(concept)/retire", "{\"revision\": \"\(revision)\"}")
            #expect(try await client.ask(.get, "/api/v1/glossary/findings").object.list("findings").isEmpty)
            let late = try await client.ask(.post, "/api/v1/glossary/fixes", Self.fix(found[0]))
            #expect(late.status == 409)
            #expect(late.object.string("text") == "Xe đến Phố Kiều Lạ buổi sáng.")
        }
    }
}
#endif
