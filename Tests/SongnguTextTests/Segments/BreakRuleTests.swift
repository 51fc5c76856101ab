import Testing

@testable import SongnguText

@Suite struct BreakRuleTests {
    static let examples =
        SentenceBreaker.mergeRules.flatMap { $0.examples } + SentenceBreaker.splitRules.flatMap { $0.examples }

    @Test(arguments: examples)
    func `the examples of every rule are parted as they say`(example: BreakExample) {
        let text = example.marked.replacing("¦", with: "")
        let breaker = SentenceBreaker(LanguageData.of(example.language))
        let sentences = breaker.sentences(of: text, quotes: QuotationScanner.spans(in: text))
        let expected = example.marked.split(separator: "¦").map { String($0).collapsingWhitespace }
        #expect(sentences.map { String(text[bytes: $0]) } == expected)
    }
}
