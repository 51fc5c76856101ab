import Foundation
import TestSupport
import Testing

@testable import SongnguText

@Suite struct PageTests {
    static let pages = MarkedPage.vietnamese + MarkedPage.english + MarkedPage.difficult

    @Test(arguments: pages)
    func `every line of a page gets its kind`(page: MarkedPage) {
        #expect(ArticleReader.read(page.text, language: page.language).rows == page.rows)
    }

    @Test(arguments: pages)
    func `the language of a page is told from its text`(page: MarkedPage) {
        #expect(LanguageDetector.detect(page.text) == page.language)
    }

    @Test(arguments: pages)
    func `decomposed text and Windows line ends give the same article`(page: MarkedPage) {
        let article = ArticleReader.read(page.text, language: page.language)
        let decomposed = page.text.decomposedStringWithCanonicalMapping
        for variant in [decomposed, page.text.windows, decomposed.windows] {
            let other = ArticleReader.read(variant, language: page.language)
            #expect(other.rows == article.rows)
            #expect(other.segments.map(\.spelling) == article.segments.map(\.spelling))
            #expect(other.meta == article.meta)
        }
    }

    /// In any order of its lines a page may be read wrongly, but all of it is read.
    @Test(arguments: pages, 0..<12)
    func `nothing is thrown away`(page: MarkedPage, seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        if seed > 0 { lines.shuffle(using: &generator) }
        let article = ArticleReader.read(lines.joined(separator: "\n"), language: page.language)
        let blocks = article.rows.map(\.text).joined(separator: " ").collapsed
        #expect(blocks == lines.joined(separator: " ").collapsed)
        let sentences = article.segments.map(\.text).joined(separator: " ")
        #expect(sentences == article.blocks.map(\.text).joined(separator: " "))
        #expect(article.segments.allSatisfy { $0.block.isContent } && article.chrome.allSatisfy { !$0.kind.isContent })
        #expect((article.blocks + article.chrome).allSatisfy { !$0.reason.isEmpty && !$0.text.isEmpty })
    }

    @Test(arguments: pages)
    func `every range holds the text it was read from`(page: MarkedPage) {
        for text in [page.text, page.text.decomposedStringWithCanonicalMapping.windows] {
            let article = ArticleReader.read(text, language: page.language)
            for segment in article.segments {
                #expect(text.reading(segment.range) == segment.text)
                for quotation in segment.quotations {
                    #expect(quotation.pieces.map(text.reading).joined(separator: " ") == quotation.text)
                }
            }
            for block in article.blocks + article.chrome {
                #expect(text.reading(block.range) == block.text)
            }
        }
    }
}

extension String {
    var windows: String { replacing("\n", with: "\r\n") }

    /// The raw text of a range, as it is read.
    func reading(_ range: ByteRange) -> String {
        FoldedText.fold(String(self[bytes: range]), .reading).collapsingWhitespace
    }
}

extension Segment {
    /// All of it but where it stands.
    var spelling: [String] {
        [text, block.rawValue, "\(paragraph)"]
            + quotations.map { "\($0.text) \($0.speaker ?? "-") \($0.depth) \($0.pieces.count) \($0.isContinuation)" }
    }
}
