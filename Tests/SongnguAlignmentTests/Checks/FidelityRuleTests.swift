import SongnguText
import Testing

@testable import SongnguAlignment

@Suite struct FidelityRuleTests {
    /// An example with the rule it belongs to.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var example: FidelityExample

        var testDescription: String { "\(name): \(example.source) | \(example.target)" }
    }

    static let cases = FidelityCheck.rules.flatMap { rule in
        rule.examples.map { Case(name: rule.name, example: $0) }
    }

    @Test(arguments: cases)
    func `the examples of every rule are found where they are marked, and nothing else is`(test: Case) {
        let pair = SamplePair(test.example.source, test.example.target)
        let findings = FidelityCheck().findings(source: pair.source, target: pair.target, beads: pair.beads)
        #expect(pair.marking(findings.map(\.range)) == test.example.target)
        #expect(findings.allSatisfy { $0.rule == test.name })
    }

    @Test func `findings show the passage of the source and stand in order`() throws {
        let pair = SamplePair(
            "The plant cost 2.4 billion euros and will open in 2027.",
            "Nhà máy có chi phí ⟦2,4 triệu euro⟧ và sẽ mở cửa vào năm ⟦2029⟧.")
        let findings = FidelityCheck().findings(source: pair.source, target: pair.target, beads: pair.beads)
        #expect(findings.map(\.rule) == ["number", "date"])
        #expect(findings.map { $0.places.map(\.surface) } == [["2.4 billion euros"], ["2027"]])
        let place = try #require(findings.first?.places.first)
        #expect(String(pair.source.text[bytes: place.range]) == place.surface)
        #expect(findings.map(\.surface) == ["2,4 triệu euro", "2029"])
    }

    @Test func `ranges point into a decomposed text with tabs`() {
        let pair = SamplePair("The dam is 200 feet high.", "Co\u{302}ng trình\tđập cao ⟦200 m⟧.")
        let findings = FidelityCheck().findings(source: pair.source, target: pair.target, beads: pair.beads)
        #expect(pair.marking(findings.map(\.range)) == "Co\u{302}ng trình\tđập cao ⟦200 m⟧.")
    }

    @Test func `what is wrong in a quotation is told of the quotation once`() {
        let pair = SamplePair(
            "\"We sold 40 boats and 12 cars,\" he said.", "⟦“Chúng tôi đã bán 14 con thuyền và 21 ô tô”⟧, ông nói.")
        let findings = FidelityCheck().findings(source: pair.source, target: pair.target, beads: pair.beads)
        #expect(findings.map(\.rule) == ["quote-altered"])
        #expect(pair.marking(findings.map(\.range)) == "⟦“Chúng tôi đã bán 14 con thuyền và 21 ô tô”⟧, ông nói.")
    }

    @Test func `beads that are not sure are not compared in a long text`() {
        let filler = (1...6).map { "Line \($0) of the story is here." }.joined(separator: "\n\n")
        let pair = SamplePair("The dam is 200 feet high.\n\n" + filler, "Con đập cao 200 m.\n\n" + filler)
        let unsure = pair.beads.map { Bead(source: $0.source, target: $0.target, score: 0.3) }
        let check = FidelityCheck()
        #expect(
            !check.findings(source: pair.source, target: pair.target, beads: pair.beads).filter { $0.rule == "number" }
                .isEmpty)
        #expect(
            check.findings(source: pair.source, target: pair.target, beads: unsure).filter { $0.rule == "number" }
                .isEmpty)
    }

    @Test func `languages without tables are checked by their figures alone`() {
        let pair = SamplePair(
            "The plant cost 2,400 euros.", "L'usine a coûté ⟦2,040 euros⟧ et n'a pas ouvert.",
            language: LanguageTag("fr"))
        let findings = FidelityCheck().findings(source: pair.source, target: pair.target, beads: pair.beads)
        #expect(pair.marking(findings.map(\.range)) == "L'usine a coûté ⟦2,040 euros⟧ et n'a pas ouvert.")
    }
}

/// A source and a marked target, read and aligned sentence by sentence in their order.
struct SamplePair {
    var source: Article
    var target: Article
    var beads: [Bead] = []

    init(_ source: String, _ marked: String, language: LanguageTag = .vietnamese) {
        let unmarked = marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }
        self.source = ArticleReader.read(source, language: .english)
        target = ArticleReader.read(String(String.UnicodeScalarView(unmarked)), language: language)
        for index in 0..<max(self.source.segments.count, target.segments.count) {
            let left = self.source.segments.indices.contains(index) ? [index] : []
            let right = target.segments.indices.contains(index) ? [index] : []
            beads.append(Bead(source: left, target: right, score: 0.9, quotes: links(left, right)))
        }
    }

    private func links(_ left: [Int], _ right: [Int]) -> [QuotePair] {
        guard let i = left.first, let j = right.first else { return [] }
        return zip(
            source.segments[i].quotations.filter { $0.depth == 0 },
            target.segments[j].quotations.filter { $0.depth == 0 }
        )
        .map { QuotePair(source: $0.pieces, target: $1.pieces) }
    }

    /// The target with marks around ranges.
    func marking(_ ranges: [ByteRange]) -> String {
        var result = ""
        var end = 0
        for range in ranges where range.lowerBound >= end {
            result += target.text[bytes: end..<range.lowerBound] + "⟦" + target.text[bytes: range] + "⟧"
            end = range.upperBound
        }
        return result + target.text[bytes: end..<target.text.utf8.count]
    }
}
