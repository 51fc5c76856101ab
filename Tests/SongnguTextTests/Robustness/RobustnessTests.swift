import TestSupport
import Testing

@testable import SongnguText

/// Input that no page has. Where the work grew with the square of the size, these tests would not end.
@Suite struct RobustnessTests {
    struct Input: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String

        init(_ description: String, _ text: String) {
            testDescription = description
            self.text = text
        }

        init(_ description: String, _ piece: String, times count: Int) {
            self.init(description, String(repeating: piece, count: count))
        }
    }

    static let inputs: [Input] = [
        .init("nothing", ""),
        .init("white space", " \r\n\t\u{A0}", times: 20_000),
        .init("a line of a megabyte without a space", "a", times: 1_000_000),
        .init("a long line of sentences", "He left. ", times: 10_000),
        .init("sentences without spaces", "left.Then", times: 10_000),
        .init("halves of one sentence", "left! and ", times: 10_000),
        .init("marks without words", "! ", times: 30_000),
        .init("abbreviations", "Mr. ", times: 20_000),
        .init("parentheses that never close", "( He left. ", times: 10_000),
        .init("short lines", "Hello\n", times: 30_000),
        .init("lines of one width", "this is a long line of words that goes on and on and\n", times: 3_000),
        .init("headings of links", "Tin liên quan\n", times: 5_000),
        .init("credits", "(theo TASS)\n", times: 5_000),
        .init("opening marks", "“a ", times: 50_000),
        .init("straight marks", "\" a", times: 30_001),
        .init("single marks", "'a' ", times: 20_000),
        .init("quotations with speakers", "“We go,” he said. ", times: 3_000),
        .init("one quotation in pieces", "“We go,” he said, ", times: 3_000),
        .init("combining marks", "\u{301}", times: 50_000),
        .init("emoji", "👨‍👩‍👧‍👦 ", times: 3_000),
        .init("flags", "🇻🇳", times: 10_000),
        .init("right to left", "مرحبا بالعالم. ", times: 5_000),
        .init("figures", "0 1,234 ", times: 10_000),
        .init("spans", "<html><p>" + String(repeating: "<span>x ", count: 10_000)),
        .init("unclosed elements", "<html>" + String(repeating: "<p><b><i>", count: 5_000)),
        .init("divs in divs", String(repeating: "<div class='a'>", count: 10_000) + "Hello."),
        .init("less-than signs", "<html>" + String(repeating: "<", count: 50_000)),
        .init("random bytes", random),
    ]

    /// All of Latin-1, control characters included.
    private static var random: String {
        var generator = SeededGenerator(seed: 1)
        return String(
            String.UnicodeScalarView(
                (0..<50_000).map { _ in Unicode.Scalar(UInt8.random(in: 0...255, using: &generator)) }))
    }

    @Test(arguments: inputs)
    func `any input is read, and its ranges are in order`(input: Input) {
        let article = ArticleReader.read(input.text, language: .vietnamese)
        let bounds = article.segments.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
        #expect(bounds == bounds.sorted())
        #expect(bounds.last ?? 0 <= article.text.utf8.count)
        for language in [LanguageTag.english, .vietnamese] {
            let figures = FigureReader(language).mentions(in: input.text)
            let bounds = figures.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
            #expect(bounds == bounds.sorted())
        }
        _ = LanguageDetector.detect(input.text)
    }

    @Test func `random bytes are no UTF-8`() {
        var generator = SeededGenerator(seed: 2)
        let bytes = (0..<10_000).map { _ in UInt8.random(in: 1...255, using: &generator) }
        #expect(throws: DecodingFailure.self) { try TextDecoder.decode(bytes) }
    }

    @Test func `text nested deeper than libxml2's limit is kept`() {
        let page = String(repeating: "<div>", count: 1_000) + "<p>He left the room at noon on Monday.</p>"
        #expect(
            ArticleReader.read(page, language: .english).segments.map(\.text) == ["He left the room at noon on Monday."]
        )
    }
}
