import Testing

@testable import SongnguText

@Suite struct HTMLTests {
    private static let page = """
        <!doctype html><html><head><title>Bão số 5 &amp; mưa lớn</title>
        <meta property="article:published_time" content="2024-09-18T06:30:00+07:00">
        <meta property="og:site_name" content="Báo Thử">
        <script>var a = "<p>Không phải bài.</p>";</script><style>p { color: red }</style></head>
        <body><nav><ul><li><a href="/">Trang chủ</a></li><li>Thế giới</li></ul></nav>
        <div class="page has-sidebar"><h1>Bão số 5 đổi hướng</h1>
        <div class="sapo">Bão số 5 đổi hướng trong đêm 17/9 &ndash; sớm hơn dự&nbsp;báo.</div>
        <p>Trung tâm dự báo cho biết gió mạnh nhất cấp&#160;9,<br>giật cấp 11.</p>
        <figure><img src="x"><figcaption>Người dân chằng chống nhà cửa chiều 17/9.</figcaption></figure>
        <div><div><p>Đã gọi <b>1.234</b> tàu cá vào bờ, ông <i>Trần Nam</i> nói: &ldquo;Không để ai ở lại&rdquo;.</p></div></div>
        <aside class="box"><ul><li>Vì sao bão đổi hướng?</li></ul></aside>
        <h2>Trường học</h2>
        <p>Học sinh nhiều nơi được nghỉ học từ sáng nay.<p>Mưa lớn kéo dài.
        <p class="author">Lê Trung</p></div>
        <!-- <p>Không phải bài.</p> -->
        <footer>Bản quyền thuộc Báo Thử.</footer></body></html>
        """

    private static let blocks = MarkedPage(
        "a page with everything", .vietnamese,
        """
        boilerplate | Trang chủ
        boilerplate | Thế giới
                    |
        headline    | Bão số 5 đổi hướng
                    |
        lead        | Bão số 5 đổi hướng trong đêm 17/9 – sớm hơn dự báo.
                    |
        body        | Trung tâm dự báo cho biết gió mạnh nhất cấp 9, giật cấp 11.
                    |
        caption     | Người dân chằng chống nhà cửa chiều 17/9.
                    |
        body        | Đã gọi 1.234 tàu cá vào bờ, ông Trần Nam nói: “Không để ai ở lại”.
                    |
        related     | Vì sao bão đổi hướng?
                    |
        crosshead   | Trường học
                    |
        body        | Học sinh nhiều nơi được nghỉ học từ sáng nay.
                    |
        body        | Mưa lớn kéo dài.
                    |
        credit      | Lê Trung
        boilerplate | Bản quyền thuộc Báo Thử.
        """)

    @Test func `markup gives the blocks of a page`() {
        let article = ArticleReader.read(Self.page)
        #expect(article.rows == Self.blocks.rows)
        #expect(
            article.meta
                == ArticleMeta(title: "Bão số 5 đổi hướng", date: "2024-09-18", outlet: "Báo Thử", credit: "Lê Trung"))
        #expect(article.language == .vietnamese)
    }

    @Test func `ranges point into the text as extracted`() {
        let article = ArticleReader.read(Self.page)
        #expect(article.segments.allSatisfy { article.text.reading($0.range) == $0.text })
        #expect(!article.text.contains("Không phải bài"))
    }

    @Test(arguments: PageTests.pages)
    func `a page as markup has the segments of the page as text`(page: MarkedPage) {
        // A line each; gaps stay gaps, and what the lines are is found without help of the markup.
        let paragraphs = page.text.split(separator: "\n\n").map { lines in
            "<div>" + lines.split(separator: "\n").map { $0.replacing("&", with: "&amp;") }.joined(separator: "<br>")
                + "</div>"
        }
        let html = "<html><body>\(paragraphs.joined(separator: "\n"))</body></html>"
        let article = ArticleReader.read(html, language: page.language)
        let plain = ArticleReader.read(page.text, language: page.language)
        #expect(article.segments.map(\.text) == plain.segments.map(\.text))
        #expect(article.rows == plain.rows)
    }

    /// Markup and its content blocks.
    @Test(arguments: [
        (
            "<p>Ships left the port on Monday.</p><p>Nobody stopped them at all.",
            ["lead | Ships left the port on Monday.", "body | Nobody stopped them at all."]
        ),
        (
            "<html><p>Ships <b>left the port on Monday.<p>Nobody</i> stopped them at all.</html></div></p>",
            ["lead | Ships left the port on Monday.", "body | Nobody stopped them at all."]
        ),
        (
            "<h1>Ships leave</h1><div class='body'><p>Ships left the port on Monday.</p></div>",
            ["headline | Ships leave", "lead | Ships left the port on Monday."]
        ),
        (
            "<header class='menu'><h1>Ships leave</h1></header><p>Ships left the port on Monday.</p>",
            ["headline | Ships leave", "lead | Ships left the port on Monday."]
        ),
        (
            "<p>Caf&eacute; &lt;Moss&gt; &amp; &#x110;&#7891;ng &quot;left&quot; the port on Monday.</p>",
            ["lead | Café <Moss> & Đồng \"left\" the port on Monday."]
        ),
        (
            "<p>Ships left the port on Monday.<br><br>Nobody stopped them at all.</p>",
            ["lead | Ships left the port on Monday.", "body | Nobody stopped them at all."]
        ),
        ("<p>Ships left<br/>the port on Monday.</p>", ["lead | Ships left the port on Monday."]),
        ("<p>Ships\n  left\tthe <span>p</span>ort on Monday.</p>", ["lead | Ships left the port on Monday."]),
        (
            "<p hidden>Nothing to see here at all.</p><p>Ships left the port on Monday.</p>",
            ["lead | Ships left the port on Monday."]
        ),
        ("<div class='share'><p>Ships left the port on Monday.</p></div>", ["lead | Ships left the port on Monday."]),
        ("<p>", []),
        ("<html><head><title>Ships</title></head></html>", []),
    ])
    func `markup of all kinds is read`(html: String, expected: [String]) {
        let article = ArticleReader.read(html, language: .english, isHTML: true)
        #expect(article.blocks.map { "\($0.kind.rawValue) | \($0.text)" } == expected)
    }

    @Test(arguments: [
        ("<!DOCTYPE html><p>a", true), ("  \n<html>", true), ("<div class=a>", true), ("<p>a</p>", true),
        ("\u{FEFF}<html>", true), ("<Nga> đáp trả", false), ("Nga <p>", false), ("", false), ("<", false),
    ])
    func `markup is told from text`(text: String, expected: Bool) {
        #expect(HTMLPage.isHTML(text) == expected)
    }
}
