#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import SongnguMemory
import SongnguText
import Testing

@testable import SongnguServer

@Suite("Server: overview and documents")
struct OverviewRoutesTests {
    /// A story of one sentence and its article, with one unit.
    private func served() throws -> ServedDesk {
        let served = try ServedDesk()
        func article(_ language: LanguageTag, _ text: String, _ outlet: String) -> Article {
            let segment = Segment(text: text, range: 0..<text.utf8.count, block: .body)
            return Article(
                language: language, text: text, segments: [segment],
                meta: ArticleMeta(title: "A <title>", outlet: outlet))
        }
        let (source, target) = (article(.english, "Rain.", "TASS"), article(.vietnamese, "Mưa.", "VNA"))
        _ = try served.memory.save(
            PairDraft(
                source: DocumentDraft(article: source), target: DocumentDraft(article: target),
                units: [
                    UnitDraft(
                        source: Passage(segments: [0], of: source), target: Passage(segments: [0], of: target),
                        kind: .lead)
                ]))
        return served
    }

    @Test("The overview counts, and draws what it counts")
    func overview() async throws {
        try await served().application.test(.router) { client in
            let answer = try await client.execute(uri: "/api/v1/overview", method: .get)
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView)) as? [String: Any])
            #expect(object["units"] as? Int == 1)
            #expect((object["outlets"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == ["TASS", "VNA"])
            #expect((object["operations"] as? [Any])?.count == 1)
            let response = try await client.execute(
                uri: "/", method: .get, headers: [.acceptLanguage: "vi"])
            let page = String(buffer: response.body)
            #expect(page.contains(#"<html lang="vi">"#))
            #expect(page.contains(#"<th scope="row">bản nháp</th><td class="figure">1</td>"#))
            #expect(page.contains(#"role="img" aria-labelledby="months-title months-desc""#))
            #expect(page.contains(#"data-operation="1""#))
        }
    }

    @Test("A document shows its text with its units, and escapes both")
    func document() async throws {
        try await served().application.test(.router) { client in
            let page = String(buffer: try await client.execute(uri: "/documents/2", method: .get).body)
            #expect(page.contains(#"<h1 lang="vi">A &lt;title&gt;</h1>"#))
            #expect(page.contains(##"<a id="unit-1" class="passage draft" href="#pair-1">Mưa.</a>"##))
            #expect(page.contains(##"href="/documents/1#unit-1" lang="en""##))
            #expect(try await client.execute(uri: "/documents/3", method: .get).status == .notFound)
            let answer = try await client.execute(uri: "/api/v1/documents/1", method: .get)
            #expect(String(buffer: answer.body).contains(#""units":[{"other":{"id":2,"lang":"vi","outlet":"VNA","#))
        }
    }
}
#endif
