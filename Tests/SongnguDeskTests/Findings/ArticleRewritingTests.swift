import Foundation
import SongnguText
import TestSupport
import Testing

@testable import SongnguDesk

@Suite struct ArticleRewritingTests {
    static let words: [(String, String?)] = [("Mát-xcơ-va", "Moscow"), ("Liên Hiệp Quốc", "Liên hợp quốc")]

    func rewrite(
        _ text: String, path: String = "bai.txt", _ words: [(String, String?)] = words
    ) throws -> ArticleRewriting {
        try ArticleRewriting(ArticleFile(text, path: path)) { Finding.all(words, in: $0) }
    }

    @Test(
        arguments: [
            (
                "Đoàn rời Mát-xcơ-va hôm qua.\r\nLiên Hiệp Quốc\tim lặng.\r\n",
                "Đoàn rời Moscow hôm qua.\r\nLiên hợp quốc\tim lặng.\r\n"
            ),
            ("Không có gì ở đây.", "Không có gì ở đây."),
            ("\u{FEFF}Mát-xcơ-va", "\u{FEFF}Moscow"),
        ])
    func correctionsAloneChange(before: String, after: String) throws {
        let rewriting = try rewrite(before)
        #expect(rewriting.after.text.utf8.elementsEqual(after.utf8) || before.first == "\u{FEFF}")
        #expect(rewriting.after.bytes == Array(after.utf8))
        #expect(rewriting.isChanged == (before != after))
        #expect(try !ArticleRewriting(rewriting.after) { Finding.all(Self.words, in: $0) }.isChanged)
    }

    @Test func utf16StaysUTF16() throws {
        let text = "Đoàn rời Mát-xcơ-va 😀."
        let bytes: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let file = try ArticleFile(bytes: bytes)
        let rewriting = try ArticleRewriting(file) { Finding.all(Self.words, in: $0) }
        let after: [UInt8] =
            [0xFE, 0xFF] + "Đoàn rời Moscow 😀.".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(rewriting.after.bytes == after)
    }

    @Test func decomposedTextStaysDecomposed() throws {
        let text = "Đoàn tới Liên Hiệp Quốc để dự họp.".decomposedStringWithCanonicalMapping
        let surface = "Liên Hiệp Quốc".decomposedStringWithCanonicalMapping
        let rewriting = try rewrite(text, [(surface, "Liên hợp quốc")])
        let after = "Đoàn tới Liên hợp quốc để dự họp.".decomposedStringWithCanonicalMapping
        #expect(rewriting.after.bytes == Array(after.utf8))
    }

    @Test func theWhiteSpaceOfTheWordsStays() throws {
        let rewriting = try rewrite(
            "Đoàn của Liên\nHiệp\u{A0}Quốc đã tới.", [("Liên\nHiệp\u{A0}Quốc", "Liên hợp quốc")])
        #expect(rewriting.after.text == "Đoàn của Liên\nhợp\u{A0}quốc đã tới.")
    }

    @Test func ofCorrectionsThatOverlapOneCounts() throws {
        let rewriting = try rewrite(
            "Ở Nga Xô Viết cũ.", [("Nga Xô", "Nga"), ("Nga Xô Viết", "Liên Xô"), ("Xô Viết", "X")])
        #expect(rewriting.after.text == "Ở Liên Xô cũ.")
        #expect(rewriting.corrected.map(\.surface) == ["Nga Xô Viết"])
    }

    @Test func correctionsOfCorrectionsAreMadeUntilThereAreNone() throws {
        let rewriting = try rewrite("một.", [("một", "hai"), ("hai", "ba")])
        #expect(rewriting.after.text == "ba.")
    }

    @Test func aCircleEndsAndIsTold() throws {
        let rewriting = try rewrite("một.", [("một", "hai"), ("hai", "một")])
        #expect(rewriting.left.map(\.reason) == [.endless])
    }

    @Test func inAPageTheMarkupStays() throws {
        let html = """
            <html><head><title>Mát-xcơ-va</title><style>p{}</style></head><body>
            <p class="Mát-xcơ-va">Đoàn rời M&aacute;t-xcơ-va sang <i>Mát-xcơ-va</i> và M<b>át-xcơ-va</b> hôm qua.</p>
            <div hidden>Mát-xcơ-va</div><p>Tin A &amp; B nói về Mát-xcơ-va trong nhiều ngày liền.</p></body></html>
            """
        let rewriting = try rewrite(html, path: "bai.html")
        let after = """
            <html><head><title>Mát-xcơ-va</title><style>p{}</style></head><body>
            <p class="Mát-xcơ-va">Đoàn rời Moscow sang <i>Moscow</i> và M<b>át-xcơ-va</b> hôm qua.</p>
            <div hidden>Moscow</div><p>Tin A &amp; B nói về Moscow trong nhiều ngày liền.</p></body></html>
            """.replacing("<div hidden>Moscow", with: "<div hidden>Mát-xcơ-va")
        #expect(rewriting.after.text == after)
        #expect(rewriting.left.map(\.reason) == [.markup])
    }

    @Test func aPageThatTheParserMendedIsCorrectedWhereALineIsThereOnce() throws {
        let html = """
            <html><body><p>Đoàn rời Mát-xcơ-va trong đêm mưa lớn.</p><textarea></p>
            <p>Tin thứ hai về Mát-xcơ-va.</p></textarea><p hidden>x<p>Tin thứ ba về Mát-xcơ-va.</p></body></html>
            """
        let rewriting = try rewrite(html, path: "bai.html")
        #expect(rewriting.after.text.contains("<p>Đoàn rời Moscow trong đêm mưa lớn.</p>"))
    }

    @Test func whatIsPutIntoAPageIsEscaped() throws {
        let rewriting = try rewrite("<p>Hãng AB mở cửa lại hôm qua.</p>", path: "bai.html", [("AB", "A&B")])
        #expect(rewriting.after.text == "<p>Hãng A&amp;B mở cửa lại hôm qua.</p>")
    }

    @Test func theDiffIsOneThatPatchReads() throws {
        let text = (1...12).map { "Dòng \($0)." }.joined(separator: "\n")
        let rewriting = try rewrite(text, [("Dòng 2.", "Hàng 2."), ("Dòng 12.", "Hàng 12.")])
        #expect(
            rewriting.diff.map(\.text).joined(separator: "\n") == """
                --- bai.txt
                +++ bai.txt
                @@ -1,5 +1,5 @@
                 Dòng 1.
                -Dòng 2.
                +Hàng 2.
                 Dòng 3.
                 Dòng 4.
                 Dòng 5.
                @@ -9,4 +9,4 @@
                 Dòng 9.
                 Dòng 10.
                 Dòng 11.
                -Dòng 12.
                \\ No newline at end of file
                +Hàng 12.
                \\ No newline at end of file
                """)
    }

    @Test func aFileThatWasChangedMeanwhileIsLeft() throws {
        let folder = try ScratchFolder()
        defer { folder.remove() }
        let file = folder.url.appendingPathComponent("bai.txt")
        try Data("Ở Mát-xcơ-va.".utf8).write(to: file)
        let rewriting = try ArticleRewriting(DocumentInput(path: file.path, language: .vietnamese).file()) {
            Finding.all(Self.words, in: $0)
        }
        try Data("Ở Mát-xcơ-va, Nga.".utf8).write(to: file)
        #expect(throws: DeskError.self) { try rewriting.write() }
        #expect(try String(contentsOf: file, encoding: .utf8) == "Ở Mát-xcơ-va, Nga.")
    }
}
