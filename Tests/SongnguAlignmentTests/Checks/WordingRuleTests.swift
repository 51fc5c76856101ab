import SongnguText
import Testing

@testable import SongnguAlignment

@Suite struct WordingRuleTests {
    /// An example with the rule it belongs to.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var example: WordingExample

        var testDescription: String { "\(name): \(example.text)" }
    }

    static let cases = WordingCheck.rules.flatMap { rule in
        rule.examples.map { Case(name: rule.name, example: $0) }
    }

    @Test(arguments: cases)
    func `the examples of every rule are found where they are marked, and nothing else is`(test: Case) {
        let text = SamplePair("", test.example.text, language: test.example.language)
        let findings = WordingCheck().findings(in: text.target)
        #expect(text.marking(findings.map(\.range)) == test.example.text)
        #expect(findings.allSatisfy { $0.rule == test.name && $0.severity == test.example.severity })
    }

    @Test func `double spaces of a paragraph are one note that shows all of them`() {
        let text = SamplePair("", "Ông ⟦nói  bà⟧ nghe  họ đi.\n\nÔng nói bà ⟦nghe  họ⟧ đi.")
        let findings = WordingCheck().findings(in: text.target)
        #expect(text.marking(findings.map(\.range)) == "Ông ⟦nói  bà⟧ nghe  họ đi.\n\nÔng nói bà ⟦nghe  họ⟧ đi.")
        #expect(findings.map { $0.places.map(\.surface) } == [["nghe  họ"], []])
    }

    @Test func `a text with tone marks of their own is read as one without`() {
        let text = SamplePair(
            "",
            "Cu\u{309}a ⟦cu\u{309}a cu\u{309}a⟧ anh ấy ⟦la\u{309} ,⟧ thôi.".replacing("Cu\u{309}a ⟦", with: "Sách ⟦"))
        let findings = WordingCheck().findings(in: text.target)
        #expect(findings.map(\.rule) == ["doubled", "spacing"])
        #expect(text.marking(findings.map(\.range)) == "Sách ⟦cu\u{309}a cu\u{309}a⟧ anh ấy ⟦la\u{309} ,⟧ thôi.")
    }

    @Test func `captions are read too`() {
        let page = """
            <html><body><article><h1>Cây cầu mở cửa trở lại sau nhiều tháng</h1>
            <figure><img src="a.jpg"><figcaption>Cây cầu của của thành phố.</figcaption></figure>
            <p>Cây cầu đã mở cửa trở lại vào sáng thứ Hai, theo chính quyền thành phố.</p>
            </article></body></html>
            """
        let article = ArticleReader.read(page, language: .vietnamese)
        #expect(WordingCheck().findings(in: article).map(\.surface) == ["của của"])
    }

    @Test func `sentences given without their page are read each by itself`() {
        let article = ArticleReader.read(
            segments: ["“Đường còn xa.", "Ông nói ,rồi đi .", "Nhà của của tôi."], language: .vietnamese)
        #expect(WordingCheck().findings(in: article).map(\.surface) == ["đi .", "của của"])
    }
}
