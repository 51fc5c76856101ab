#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import SongnguDesk
import SongnguMemory
import SongnguText
import Testing

@testable import SongnguServer

@Suite("The protocol of amaGama and tmserver")
struct TMServerRoutesTests {
    let desk: ServedDesk

    init() throws {
        desk = try ServedDesk()
        _ = try Desk.save(
            [
                SuggestedUnit(source: "Ten ships left the port of Odesk", target: "Mười tàu đã rời cảng Odesk"),
                SuggestedUnit(source: "Ten ships left the port of Riga", target: "Mười tàu đã rời cảng Riga"),
                SuggestedUnit(source: "and/or: 50% a+b?", target: "và/hoặc: 50%"),
            ], from: .english, to: .vietnamese, name: "test", author: nil, in: desk.memory)
    }

    private func get(_ path: String) async throws -> String {
        let response = try await desk.application.test(.router) { try await $0.execute(uri: path, method: .get) }
        return response.status == .ok ? String(buffer: response.body) : "\(response.status.code)"
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, _ body: String) async throws -> TestResponse {
        try await desk.application.test(.router) {
            try await $0.execute(uri: path, method: method, body: ByteBuffer(string: body))
        }
    }

    private static let odesk = """
        {"quality":100,"rank":100,"source":"Ten ships left the port of Odesk","target":"Mười tàu đã rời cảng Odesk"}
        """

    /// What clients ask, and the whole answer.
    @Test(
        "Texts are looked up as clients write them",
        arguments: [
            // Virtaal, with the address "…/tmserver" and with "…/tmserver/".
            (
                "/tmserver/en/vi/unit/Ten%20ships%20left%20the%20port%20of%20Odesk?max_candidates=1&style=openoffice",
                "[\(odesk)]"
            ),
            ("/tmserver//en/vi/unit/Ten%20ships%20left%20the%20port%20of%20Odesk?max_candidates=1", "[\(odesk)]"),
            // amaGama's other form, and languages with countries.
            ("/tmserver/en/vi/unit/?source=Ten+ships+left+the+port+of+Odesk&max_candidates=1", "[\(odesk)]"),
            ("/tmserver/en_GB/vi_VN/unit/?source=Ten+ships", "[]"),
            ("/tmserver/en/vi_VN/unit/?source=Ten+ships+left+the+port+of+Odesk&min_similarity=100", "[\(odesk)]"),
            // Slashes and signs, encoded and as they are; a plus is a plus in a path.
            (
                "/tmserver/en/vi/unit/and%2For%3A%2050%25%20a%2Bb%3F",
                #"[{"quality":100,"rank":100,"source":"and/or: 50% a+b?","target":"và/hoặc: 50%"}]"#
            ),
            (
                "/tmserver/en/vi/unit/and/or:%2050%25%20a+b%3F",
                #"[{"quality":100,"rank":100,"source":"and/or: 50% a+b?","target":"và/hoặc: 50%"}]"#
            ),
            // The other direction.
            (
                "/tmserver/vi/en/unit/M%C6%B0%E1%BB%9Di%20t%C3%A0u%20%C4%91%C3%A3%20r%E1%BB%9Di%20c%E1%BA%A3ng%20Riga?min_similarity=100",
                """
                [{"quality":100,"rank":100,"source":"Mười tàu đã rời cảng Riga","target":"Ten ships left the port of Riga"}]
                """
            ),
            ("/tmserver/en/vi/unit/Nothing%20like%20it%20at%20all", "[]"), ("/tmserver/en/vi/unit/...", "[]"),
            ("/tmserver/en/fr/unit/Ten%20ships%20left%20the%20port%20of%20Odesk", "[]"),
            ("/tmserver/de/vi/unit/Computer", "[]"), ("/tmserver/en/vi/unit/..%2f..%2fetc%2fpasswd", "[]"),
            // No callbacks for scripts of other sites.
            ("/tmserver/en/vi/unit/Nothing?callback=f&jsoncallback=f", "[]"),
            // As with amaGama: nothing to look up, and one language.
            ("/tmserver/en/vi/unit/", "404"), ("/tmserver/en/en/unit/File", "404"), ("/tmserver/en/vi/unit/%FF", "400"),
        ])
    func look(path: String, expected: String) async throws {
        let answer = try await get(path)
        #expect(answer == (expected.count == 3 ? expected : expected + "\n"))
    }

    @Test("The best comes first; few and bad numbers are the standard ones")
    func several() async throws {
        let text = "/tmserver/en/vi/unit/Ten%20ships%20left%20the%20port%20of%20Odesk"
        for query in ["", "?max_candidates=x&min_similarity=y", "?max_candidates=-1"] {
            let answer = try await get(text + query)
            let list = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [[String: Any]])
            #expect(
                list.map { $0["target"] as? String } == ["Mười tàu đã rời cảng Odesk", "Mười tàu đã rời cảng Riga"])
            #expect(list.first?["quality"] as? Double == 100)
            let second = try #require(list.last?["quality"] as? Double)
            #expect(second >= 70 && second < 100)
        }
    }

    @Test("Languages", arguments: ["/tmserver/languages/", "/tmserver/languages"])
    func languages(path: String) async throws {
        #expect(
            try await get(path)
                == #"{"sourceLanguages":["en","vi"],"targetLanguages":["en","vi"]}"# + "\n")
    }

    @Test("A unit that is sent is found again, and a draft", arguments: [HTTPRequest.Method.put, .post])
    func add(method: HTTPRequest.Method) async throws {
        let body = #"{"source": "Seven boats sank", "target": "Bảy thuyền bị chìm", "context": ""}"#
        for path in ["/tmserver/en/vi/unit/Seven%20boats%20sank", "/tmserver/en/vi/unit/Seven%20boats%20sank"] {
            let response = try await send(method, path, body)
            #expect(response.status == .ok)
            #expect(response.body.readableBytes == 0)
        }
        #expect(
            try await get("/tmserver/en/vi/unit/Seven%20boats%20sank")
                == #"[{"quality":100,"rank":100,"source":"Seven boats sank","target":"Bảy thuyền bị chìm"}]"# + "\n")
        #expect(try desk.memory.statistics().statuses == [.draft: 4])
    }

    @Test("A store is added in one act")
    func store() async throws {
        let body = """
            [{"source": "Seven boats sank", "target": "Bảy thuyền bị chìm", "context": "a"}, {"source": "Rain", "target": "Mưa"}]
            """
        let path = "/tmserver/en/vi/store/C%3A%2Fwork%2Fnews.po"
        let response = try await send(.post, path, body)
        #expect(String(buffer: response.body) == "added 2 units from C:/work/news.po")
        #expect(try desk.memory.statistics().units == 5)
    }

    @Test(
        "A unit without a text changes nothing",
        arguments: [
            #"{"source": "", "target": "b"}"#, #"{"source": "a"}"#, "[]",
        ])
    func faults(body: String) async throws {
        let response = try await send(.put, "/tmserver/en/vi/unit/a", body)
        #expect(response.status == .badRequest)
        #expect(try desk.memory.statistics().units == 3)
    }
}
#endif
