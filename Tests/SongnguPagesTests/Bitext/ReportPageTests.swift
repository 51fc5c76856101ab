import Foundation
import SongnguDesk
import SongnguMemory
import SongnguText
import Testing

@testable import SongnguPages

@Suite("Bitext: the report")
struct ReportPageTests {
    let html = ReportPage(BitextFragmentTests.alignment, names: ("a.txt", "b <c>.txt")).html(in: .vietnamese)

    @Test("Style and script stand in the file, and the policy lets these alone run")
    func policy() throws {
        let style = try #require(html.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
        let script = try #require(html.firstMatch(of: /<script type="module">([\s\S]*?)<\/script>/)).1
        let hashes = [style, script].map { "sha256-" + Data(ContentHash(String($0)).bytes).base64EncodedString() }
        #expect(
            html.contains(
                """
                content="default-src 'none'; style-src '\(hashes[0])'; script-src '\(hashes[1])'; base-uri 'none'; \
                form-action 'none'"
                """))
        #expect(style.contains("--ink:") && style.contains(".segment") && script.hasSuffix(".show();\n"))
    }

    @Test("Nothing is loaded from anywhere")
    func selfContained() {
        #expect(html.matches(of: /(?:src|href)="(?!#)[^"]*"/).map { String($0.0) } == [])
        #expect(!html.contains("import "))
        #expect(html.matches(of: /url\(/).isEmpty)
    }

    @Test("Where a text has no headline, its file names it")
    func names() {
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"vi\">\n"))
        #expect(html.contains("<title>b &lt;c&gt;.txt – songngu</title>"))
        #expect(html.contains(#"<cite lang="en" dir="auto">a.txt</cite>"#))
    }

    @Test(
        "Dates are written as the language does",
        arguments: [
            ("2026-10-14", PageLanguage.vietnamese, "14/10/2026"), ("--10-14", .vietnamese, "14/10"),
            ("2026-10-14", .english, "2026-10-14"), ("--10-14", .english, "10-14"),
        ])
    func dates(_ date: String, _ language: PageLanguage, _ written: String) {
        var alignment = BitextFragmentTests.alignment
        alignment.source.meta = ArticleMeta(date: date, outlet: "TASS")
        let html = ReportPage(alignment, names: ("a.txt", "b.txt")).html(in: language)
        #expect(html.contains(#"<span class="soft">TASS · \#(written) · a.txt</span>"#))
    }
}
