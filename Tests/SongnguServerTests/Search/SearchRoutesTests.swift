#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import SongnguMemory
import SongnguText
import Testing

@testable import SongnguServer

@Suite("Server: search")
struct SearchRoutesTests {
    private static let pairs = [
        ("The port opened on Monday.", "Cảng mở cửa hôm thứ Hai."), ("The port closed on Monday.", "Cảng đóng cửa."),
        ("Rain & <snow>.", "Mưa và tuyết."),
    ]

    private func served() throws -> ServedDesk {
        let served = try ServedDesk()
        _ = try served.memory.importUnits(
            Self.pairs.map { ImportedUnit(variants: [Variant(.english, $0.0), Variant(.vietnamese, $0.1)]) },
            file: "sample.tmx")
        return served
    }

    @Test(
        "Each way to search finds its units",
        arguments: [
            ("q=cang+mo", [1]), ("q=C%E1%BA%A3ng", [2, 1]),
            ("q=cang&tones=1", []), ("q=port+monday&all-words=1", [2, 1]),
            ("q=port+monday&near=1", []), ("q=port+monday&near=2", [2, 1]), ("q=cang&limit=1", [2]),
            ("q=cang&limit=1&offset=1", [1]), ("q=cang&lang=en", []), ("q=Cảng đóng cửa.&mode=exact", [2]),
            ("q=The+port+opened+on+Tuesday.&mode=fuzzy", [1]),
            ("q=The+port+opened+on+Tuesday.&mode=fuzzy&marks=1&threshold=50", [1, 2]),
            ("q=cang&origin=align", []), ("q=cang&status=draft", []), ("q=cang&status=all&since=2000-01-01", [2, 1]),
            ("q=The+port+opened+on+Monday.&mode=fuzzy&penalty=import%3D40", []),
        ])
    func finds(_ query: String, _ units: [Int]) async throws {
        let path = query.replacing(" ", with: "+")
        try await served().application.test(.router) { client in
            let answer = try await client.execute(uri: "/api/v1/search?\(path)", method: .get)
            let object = try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView)) as? [String: Any]
            #expect((object?["hits"] as? [[String: Any]])?.compactMap { $0["unit"] as? Int } == units)
        }
    }

    @Test("A search by meaning makes the vectors it needs")
    func meaning() async throws {
        // Its folder goes with it, and the search opens the file anew.
        let served = try served()
        defer { withExtendedLifetime(served) {} }
        try await served.application.test(.router) { client in
            let path = "/api/v1/search?mode=meaning&q=it+rains+and+it+snows"
            let answer = try await client.execute(uri: path, method: .get)
            let object = try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView)) as? [String: Any]
            #expect(object?["unsearched"] as? Int == 0)
            #expect((object?["hits"] as? [[String: Any]])?.first?["unit"] as? Int == 3)
        }
    }

    @Test(
        "What cannot be asked is refused",
        arguments: [
            "q=", "q=...", "q=a&mode=odd", "q=a&limit=0", "q=a&threshold=101", "q=a&status=odd", "q=a&since=yesterday",
            "q=a&all-words=1&near=2", "q=a&tones=maybe", "q=a&lang=%3F", "q=a&penalty=odd",
        ])
    func refused(_ query: String) async throws {
        try await served().application.test(.router) { client in
            let answer = try await client.execute(uri: "/api/v1/search?\(query)", method: .get)
            #expect(answer.status == .badRequest)
        }
    }

    @Test("The page shows what was found, marked and escaped, and keeps the form")
    func page() async throws {
        try await served().application.test(.router) { client in
            let answer = try await client.execute(uri: "/search?q=snow&status=approved", method: .get)
            let page = String(buffer: answer.body)
            #expect(page.contains("Rain &amp; &lt;<mark>snow</mark>&gt;."))
            #expect(page.contains(#"<option value="approved" selected>"#))
            #expect(page.contains(#"name="lang" value="" "#))
            let odd = try await client.execute(uri: "/search?q=snow&status=odd", method: .get)
            #expect(odd.status == .badRequest)
            #expect(String(buffer: odd.body).contains(#"role="alert""#))
        }
    }
}
#endif
