import SongnguText
import Testing

@testable import SongnguPages

@Suite("Pages: languages, words and templates")
struct PageTemplatesTests {
    @Test("Every template compiles")
    func compiles() { #expect(PageTemplates.broken == []) }

    @Test("Every key has words in both languages, once")
    func words() {
        #expect(PageWords.rows.filter { $0.count != 3 || $0.contains("") } == [])
        #expect(Set(PageWords.rows.map { $0[0] }).count == PageWords.rows.count)
    }

    @Test(
        "The browser's favourite language is taken",
        arguments: [
            (nil, PageLanguage.english), ("vi", .vietnamese), ("vi-VN,vi;q=0.9,en;q=0.8", .vietnamese),
            ("en-GB,en;q=0.9,vi;q=0.8", .english), ("fr,vi;q=0.5,en;q=0.4", .vietnamese), ("vi;q=0, en", .english),
            ("vi;q=oops", .english), ("", .english), ("ru", .english),
        ])
    func accept(_ header: String?, _ language: PageLanguage) {
        #expect(PageLanguage(acceptLanguage: header) == language)
    }

    @Test("A page asks at once for what its scripts import, and what that imports")
    func imports() {
        let page = PageLayout(title: "", body: "", scripts: ["review.js"]).html(in: .english, csrf: "", account: nil)
        let preloads = page.matches(of: #/rel="modulepreload" href="\/assets\/([^"]+)"/#).map { String($0.1) }
        #expect(preloads == ["bitext.js", "songngu.js", "segment-editor.js"])
    }
}
