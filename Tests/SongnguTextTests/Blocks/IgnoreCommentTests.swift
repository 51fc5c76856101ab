import Testing

@testable import SongnguText

@Suite struct IgnoreCommentTests {
    @Test(
        arguments: [
            (" songngu-ignore ", [], nil),
            ("songngu-ignore: Deprecated", ["deprecated"], nil),
            ("songngu-ignore:deprecated,number", ["deprecated", "number"], nil),
            (
                "songngu-ignore deprecated, 0361ce8f635fa3c3 -- as the ministry writes it",
                ["deprecated", "0361ce8f635fa3c3"], "as the ministry writes it"
            ),
            ("songngu-ignore\n  number\n", ["number"], nil),
        ] as [(String, [String], String?)])
    func namesAndReasonAreRead(comment: String, names: [String], reason: String?) throws {
        let content = try #require(IgnoreComment.content(of: comment))
        #expect(content.names == names)
        #expect(content.reason == reason)
    }

    @Test(arguments: ["songngu-ignored", "a songngu-ignore", "", "vale off"])
    func otherCommentsAreNone(comment: String) {
        #expect(IgnoreComment.content(of: comment) == nil)
    }

    static let lines = [
        "Cảng nước sâu mở cửa trở lại sau bão, theo thông báo sáng nay.",
        "Hai tàu hàng đã cập bến trong buổi sáng và bốc dỡ xong trước trưa.",
        "Phần còn lại của hạm đội sẽ vào cảng trong những ngày tới.",
    ]

    @Test(arguments: ["\n", "\r\n"])
    func aCommentOnALineOfItsOwnIsForTheNextBlockAndNoPartOfTheArticle(end: String) throws {
        let plain = ArticleReader.read(Self.lines.joined(separator: end), language: .vietnamese)
        var lines = Self.lines
        lines.insert("<!-- songngu-ignore: number -->", at: 1)
        let article = ArticleReader.read(lines.joined(separator: end), language: .vietnamese)
        #expect(article.segments.map(\.text) == plain.segments.map(\.text))
        #expect(article.segments.map(\.block) == plain.segments.map(\.block))
        #expect(article.chrome.map(\.text) == ["<!-- songngu-ignore: number -->"])
        let comment = try #require(article.ignores.first)
        #expect(article.text[bytes: comment.range] == "<!-- songngu-ignore: number -->")
        #expect(article.text[bytes: comment.scope] == Self.lines[1])
    }

    @Test func aCommentAtTheEndOfALineIsForThatLine() throws {
        var lines = Self.lines
        lines[1] += " <!-- songngu-ignore -->"
        let article = ArticleReader.read(lines.joined(separator: "\n"), language: .vietnamese)
        #expect(article.segments.map(\.text) == Self.lines)
        #expect(article.text[bytes: try #require(article.ignores.first).scope] == lines[1])
    }

    @Test func aCommentOfAPageIsForTheParagraphThatItStandsInOrBefore() throws {
        let html = """
            <html><body><!-- songngu-ignore: date --><p>\(Self.lines[0])</p>
            <p>\(Self.lines[1])<!-- songngu-ignore: number --></p><!-- another --><p>\(Self.lines[2])</p>
            <!-- songngu-ignore: unit --></body></html>
            """
        let article = ArticleReader.read(html, language: .vietnamese)
        #expect(article.segments.map(\.text) == Self.lines)
        #expect(article.ignores.map(\.names) == [["date"], ["number"], ["unit"]])
        #expect(article.ignores.map { String(article.text[bytes: $0.scope]) } == [Self.lines[0], Self.lines[1], ""])
    }

    @Test func aCommentWithoutAnEndIsText() {
        let article = ArticleReader.read("<!-- songngu-ignore\n\(Self.lines[0])", language: .vietnamese)
        #expect(article.ignores == [])
    }
}
