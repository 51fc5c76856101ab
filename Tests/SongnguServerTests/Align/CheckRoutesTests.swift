#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing
import TestSupport

@testable import SongnguServer

@Suite("API: align, check and segment")
struct CheckRoutesTests {
    private static let pair = """
        {"id": 7, "source": {"lang": "en", "text": "Talks resumed on June 30."},
        "target": {"lang": "vi", "text": "Đàm phán nối lại ngày 30/6."}}
        """

    /// The object of an answer.
    private func answer(
        _ path: String, _ body: String, status: HTTPResponse.Status = .ok
    ) async throws -> [String: Any] {
        let response = try await ServedDesk().application.test(.router) { client in
            try await client.execute(uri: path, method: .post, body: ByteBuffer(string: body))
        }
        #expect(response.status == status)
        return try #require(
            try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any])
    }

    private func message(_ path: String, _ body: String) async throws -> String? {
        let answer = try await answer(path, body, status: .badRequest)
        return (answer["error"] as? [String: Any])?["message"] as? String
    }

    @Test(
        "Texts that would take the server down are answered",
        arguments: [
            (["It cost 1" + String(repeating: " trillion", count: 30) + "."], "2021-06-30", 200),
            (["It cost \(String(repeating: "9", count: 400)) dollars."], "2021-06-30", 200),
            (["KYIV, March 5, 9223372036854775807 said on Tuesday."], nil, 200),
            (["It rained on Tuesday."], "9223372036854775807-01-01", 400),
            (Array(repeating: "Hi.", count: 4_001), nil, 400),
        ] as [([String], String?, Int)])
    func hostile(segments: [String], date: String?, status: Int) async throws {
        var source: [String: Any] = ["lang": "en", "segments": segments]
        source["date"] = date
        let target: [String: Any] = [
            "lang": "vi", "segments": ["Trời mưa hôm thứ Ba."] + Array(repeating: "Chào.", count: segments.count - 1),
        ]
        let body = try JSONSerialization.data(withJSONObject: ["source": source, "target": target])
        _ = try await answer("/api/v1/align", String(decoding: body, as: UTF8.self), status: .init(code: status))
    }

    @Test("A pair is aligned, and its id given back")
    func align() async throws {
        let answer = try await answer("/api/v1/align", Self.pair)
        #expect(answer["id"] as? Int == 7)
        let bead = try #require((answer["beads"] as? [[String: Any]])?.first)
        #expect(bead["type"] as? String == "1-1")
        #expect(bead["score"] as? Double ?? 0 > 0.5)
    }

    @Test("An article is checked alone and with its source")
    func check() async throws {
        let alone = try await answer("/api/v1/check", #"{"target": {"text": "Đoàn rời Mát-xcơ-va hôm thứ Hai."}}"#)
        let findings = try #require(alone["findings"] as? [[String: Any]])
        #expect(findings.first?["surface"] as? String == "Mát-xcơ-va")
        let body = """
            {"source": {"lang": "en", "text": "Ten ships left the port of Odesk on Monday, officials said."},
            "target": {"lang": "vi", "text": "Hai mươi tàu đã rời cảng Odesk hôm thứ Hai, giới chức cho biết."}}
            """
        let both = try await answer("/api/v1/check", body)
        #expect((both["findings"] as? [[String: Any]])?.isEmpty == false)
    }

    @Test("A file is read by its content, and an HTML file by its name")
    func files() async throws {
        let paragraph = "<w:p><w:r><w:t>Tàu đã rời cảng hôm thứ Hai.</w:t></w:r></w:p>"
        let document = try Data(ZipFixture.docx(paragraph)).base64EncodedString()
        let html = Data("Tàu đã rời <b>cảng</b> hôm thứ Hai.".utf8).base64EncodedString()
        for (name, data) in [("bai.docx", document), ("bai.html", html)] {
            let answer = try await answer("/api/v1/segment", #"{"name": "\#(name)", "data": "\#(data)"}"#)
            let segments = (answer["article"] as? [String: Any])?["segments"] as? [[String: Any]]
            #expect(segments?.map { $0["text"] as? String } == ["Tàu đã rời cảng hôm thứ Hai."], "\(name)")
        }
    }

    @Test("An address or a path is words, and nothing is fetched or opened")
    func nothingIsFetched() async throws {
        let server = try FakeServer(.page(Array("<p>Secret.</p>".utf8)))
        for text in [server.address + "/bai.html", "/etc/passwd", "file:///etc/passwd"] {
            let answer = try await answer("/api/v1/segment", #"{"lang": "en", "text": "\#(text)", "name": "\#(text)"}"#)
            let article = try #require(answer["article"] as? [String: Any])
            let pieces = ["segments", "chrome"].flatMap { article[$0] as? [[String: Any]] ?? [] }
            #expect(pieces.map { $0["text"] as? String } == [text])
        }
        #expect(server.requests.isEmpty)
    }

    @Test(
        "What is wrong is said, with the field",
        arguments: [
            ("align", "[]", "the line must be an object"), ("align", "{", "not a JSON object in UTF-8"),
            ("align", #"{"target": {"text": "a"}}"#, "\"source\" is missing"),
            ("check", #"{"source": {"text": "a"}}"#, "\"target\" is missing"),
            (
                "align", #"{"source": {"text": "a"}, "target": {"url": "http://a/"}}"#,
                "\"target\" has none of \"segments\", \"text\" and \"data\": give one of them"
            ),
            (
                "segment", #"{"text": "a", "data": "YQ=="}"#,
                "\"text\" has both \"text\" and \"data\": give one of them"
            ),
            ("segment", #"{"data": "%"}"#, "\"data\" of \"text\" is not Base64: give the bytes of a file in it"),
            (
                "segment", #"{"data": "JVBERi0xLjc=", "name": "a.pdf"}"#,
                "\"data\" of \"text\" (a.pdf): a PDF is not read: copy its text into a .docx or plain text file"
            ),
            (
                "align", #"{"source": {"text": "a", "lang": "?"}, "target": {"text": "b"}}"#,
                "\"lang\" of \"source\" is \"?\": give a language tag such as en or vi"
            ),
        ])
    func faults(command: String, body: String, expected: String) async throws {
        #expect(try await message("/api/v1/\(command)", body) == expected)
    }
}
#endif
