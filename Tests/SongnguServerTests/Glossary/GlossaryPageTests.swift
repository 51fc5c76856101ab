#if Server
import Hummingbird
import HummingbirdTesting
import SongnguPages
import Testing

@testable import SongnguServer

@Suite("Server: pages of the glossary")
struct GlossaryPageTests {
    @Test("The search works without scripts, and says what it leaves out")
    func search() async throws {
        let table =
            "id\ttype\ten\tvi\tstatus\tnote\nplace.hill\tplace\tTall <Odd> Hill\tđồi Lạ Cao\t\t\n"
            + "place.pond\tplace\tDeep Odd Hill Pond\tao Lạ Sâu\tdraft\t\n"
        try await GlossaryServer(table).application(.read).test(.router) { client in
            let page = try await client.page("/glossary?q=odd%20hill")
            #expect(page.status == 200)
            #expect(page.text.contains("Tall &lt;Odd&gt; Hill"))
            #expect(!page.text.contains("Deep Odd Hill Pond"))
            #expect(page.text.contains("href=\"/glossary?q=odd%20hill&amp;status=all\""))
            #expect(try await client.page("/glossary?q=odd+hill&status=all").text.contains("Deep Odd Hill Pond"))
            #expect(!page.text.contains("/glossary/new"))
            #expect(try await client.page("/glossary?status=gone").status == 400)
            #expect(try await client.page("/glossary?offset=50").text.contains("offset=100"))
        }
    }

    @Test("Pages are in both languages", arguments: PageLanguage.allCases)
    func languages(language: PageLanguage) async throws {
        try await GlossaryServer().application(.edit, language).test(.router) { client in
            let word = language == .english ? "Add a concept" : "Thêm mục từ"
            let page = try await client.page("/glossary/new")
            #expect(page.status == 200)
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\">"))
            #expect(page.text.contains(word))
        }
    }

    @Test("A concept's page has all that it says, and what was done to it, before and after")
    func concept() async throws {
        try await GlossaryServer().application().test(.router) { client in
            let path = "/api/v1/glossary/concepts/place.bridge"
            let revision = try await client.ask(.get, path).object.object("concept").string("revision") ?? ""
            let edit = """
                {"type": "place", "revision": "\(revision)", "note": "an <b>odd</b> one", "metonyms": ["place.russia"], \
                "terms": [{"text": "Bridge Strange Town", "lang": "en"}, {"text": "Phố Cầu Lạ", "lang": "vi"}, \
                {"text": "Phố Kiều Lạ", "lang": "vi", "status": "deprecated"}], "validity": {"from": "2021-01-20"}}
                """
            #expect(try await client.ask(.put, path, edit).status == 200)
            let page = try await client.page("/glossary/concepts/place.bridge").text
            for part in [
                "an &lt;b&gt;odd&lt;/b&gt; one",
                "<a class=\"chip\" href=\"/glossary/concepts/place.russia\">Russia</a>",
                "2021-01-20 – …", "<b>Mai</b> edited", "data-action=\"retire\"",
                "<ins>an &lt;b&gt;odd&lt;/b&gt; one</ins>", "<span class=\"not\">Phố Kiều Lạ</span>",
            ] {
                #expect(page.contains(part), "\(part)")
            }
            #expect(!page.contains("<b>odd</b>"))
            let history = try await client.page("/glossary/history").text
            #expect(history.contains("<a href=\"/glossary/concepts/place.bridge\">Bridge Strange Town</a>"))
            #expect(try await client.page("/glossary/concepts/place.none").status == 404)
            #expect(try await client.page("/glossary/concepts/place.none/edit").status == 404)
        }
    }

    @Test("Only editors get buttons to correct findings")
    func findings() async throws {
        let server = try GlossaryServer()
        for (role, isThere) in [(Role.read, false), (.edit, true)] {
            try await server.application(role).test(.router) { client in
                let page = try await client.page("/glossary/findings?concept=place.bridge&rule=missing")
                #expect(page.text.contains("id=\"fix-all\"") == isThere)
                #expect(page.text.contains("data-concept=\"place.bridge\""))
                #expect(page.text.contains("<option value=\"missing\" selected>"))
            }
        }
    }
}
#endif
