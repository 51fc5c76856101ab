import SongnguText
import Testing

@testable import SongnguAlignment

@Suite struct EvidenceTests {
    @Test(
        arguments: [
            (1_200_000_000, "12e8"), (1.2, "12e-1"), (45, "45"), (300, "300"), (3_471, "3471"), (12_345, "12350"),
            (0, "0"), (20_000, "2e4"), (91.6, "916e-1"),
        ] as [(Double, String)])
    func `numbers are keyed by four significant figures`(value: Double, key: String) {
        #expect(EvidenceReader.significant(value) == key)
    }

    @Test(arguments: [
        ("sergey", "sergei", true), ("nebenzia", "nebenzya", true), ("lavrov", "lavrova", true),
        ("biden", "putin", false), ("putin", "putin", false), ("iran", "iraq", false), ("kemran", "temran", false),
    ])
    func `names that differ by one letter, not the first, are one`(first: String, second: String, expected: Bool) {
        #expect(NameAliases.differByOneLetter(first, second) == expected)
        #expect(NameAliases.differByOneLetter(second, first) == expected)
    }

    @Test func `a weekday of the lead is the day of the story`() {
        let story = ArticleReader.read(
            "A headline for the story of Kemran\n\nKEMRAN, June 30. /TASS/. The ship left on Wednesday for Lugovo.",
            language: .english)
        let reader = EvidenceReader(language: .english, terms: nil, day: StoryDay(story.meta.date))
        let lead = story.segments.first { $0.block == .lead }
        #expect(lead.map { reader.evidence(of: $0).items[.day(month: 6, day: 30)]?.surface } == "Wednesday")
    }
}
