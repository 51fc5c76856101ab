import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguDesk

/// Ranges of HTML count bytes of the text as extracted, which only the article itself holds.
@Suite struct PageRangeTests {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("TM/Samples")

    @Test(arguments: ["observatory.en.html", "observatory.vi.html", "harbour.en.txt", "harbour.vi.txt"])
    func rangesOfAPageCutOutItsWords(name: String) throws {
        let article = try DocumentInput(path: Self.folder.appendingPathComponent(name).path).read()
        func words(_ range: ByteRange) -> String { String(article.text[bytes: range]).collapsingWhitespace }
        #expect(!article.segments.isEmpty)
        for segment in article.segments {
            #expect(words(segment.range) == segment.text)
            for quotation in segment.quotations {
                #expect(quotation.pieces.map(words).joined(separator: " ") == quotation.text)
                #expect(quotation.pieces.allSatisfy { segment.range.contains($0.lowerBound) })
            }
        }
        for block in article.chrome { #expect(words(block.range) == block.text) }
    }
}
