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
        #expect(pair.marking(findings.ranges(on: .target)) == test.example.target)
        #expect(pair.marking(findings.ranges(on: .source), on: .source) == test.example.source)
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
        func count(_ source: String, _ target: String, score: Double) -> Int {
            let pair = SamplePair(source + "\n\n" + filler, target + "\n\n" + filler, score: score)
            return FidelityCheck().findings(source: pair.source, target: pair.target, beads: pair.beads)
                .count { ["number", "date"].contains($0.rule) }
        }
        let fault = ("The dam is 200 feet high.", "Con đập cao 200 m.")
        #expect([0.9, 0.8, 0.3].map { count(fault.0, fault.1, score: $0) } == [1, 0, 0])
        // Figures that are swapped are no chance, years of two facts are.
        let slip = ("The dam holds 4,817 tonnes.", "Con đập chứa 4.871 tấn.")
        #expect([0.9, 0.6, 0.3].map { count(slip.0, slip.1, score: $0) } == [1, 1, 0])
        let years = ("The plan runs until 2046.", "Đàm phán bắt đầu từ năm 2018.")
        #expect([0.9, 0.8].map { count(years.0, years.1, score: $0) } == [1, 0])
    }

    @Test func `a quotation told as narrative is a note in the source and shows where`() throws {
        let pair = SamplePair(
            "⟦\"We will keep the bridge open all winter,\"⟧ the mayor said.",
            "Thị trưởng cho biết thành phố sẽ giữ cho cầu thông xe suốt mùa đông.")
        let findings = FidelityCheck().findings(source: pair.source, target: pair.target, beads: pair.beads)
        let note = try #require(findings.first)
        #expect(findings.map(\.rule) == ["quote-narrated"])
        #expect(note.severity == .note && note.side == .source)
        #expect(note.surface == "\"We will keep the bridge open all winter,\"")
        #expect(note.places.map(\.surface) == [pair.target.text])
    }

    @Test func `speech whose marks stand in lines that are not given is not called unsupported`() {
        let source = ArticleReader.read(
            segments: [
                "\"They only want to play.", "They are curious and never bite anyone.", "Leave them alone,\" he said.",
            ],
            language: .english)
        let target = ArticleReader.read(
            segments: ["“Chúng rất tò mò và chưa bao giờ cắn ai cả.”"], language: .vietnamese)
        let beads = [Bead(source: [1], target: [0], score: 0.95)]
        #expect(FidelityCheck().findings(source: source, target: target, beads: beads).map(\.rule) == [])
    }

    @Test func `a figure within another's words does not crash`() {
        let pair = SamplePair("They led 7-3 at half time.", "Đội chủ nhà dẫn 7-3 phân nửa trận đấu.")
        #expect(FidelityCheck().findings(source: pair.source, target: pair.target, beads: pair.beads).isEmpty)
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

    init(_ source: String, _ target: String, language: LanguageTag = .vietnamese, score: Double = 0.9) {
        self.source = ArticleReader.read(Self.unmarked(source), language: .english)
        self.target = ArticleReader.read(Self.unmarked(target), language: language)
        for index in 0..<max(self.source.segments.count, self.target.segments.count) {
            let left = self.source.segments.indices.contains(index) ? [index] : []
            let right = self.target.segments.indices.contains(index) ? [index] : []
            beads.append(Bead(source: left, target: right, score: score, quotes: links(left, right)))
        }
    }

    private static func unmarked(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }))
    }

    private func links(_ left: [Int], _ right: [Int]) -> [QuotePair] {
        guard let i = left.first, let j = right.first else { return [] }
        return zip(
            self.source.segments[i].quotations.filter { $0.depth == 0 },
            target.segments[j].quotations.filter { $0.depth == 0 }
        )
        .map { QuotePair(source: $0.pieces, target: $1.pieces) }
    }

    /// A side with marks around ranges.
    func marking(_ ranges: [ByteRange], on side: Side = .target) -> String {
        let text = side == .target ? target.text : source.text
        var result = ""
        var end = 0
        for range in ranges where range.lowerBound >= end {
            result += text[bytes: end..<range.lowerBound] + "⟦" + text[bytes: range] + "⟧"
            end = range.upperBound
        }
        return result + text[bytes: end..<text.utf8.count]
    }
}

extension [Finding] {
    fileprivate func ranges(on side: Side) -> [ByteRange] { filter { $0.side == side }.map(\.range) }
}
