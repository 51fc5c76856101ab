import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct ChoiceTests {
    /// "News A" to "News D" from different places.
    let memory: TranslationMemory

    init() throws {
        memory = try .sample()
        var pair = PairDraft.lines(
            ["Start.", "News A.", "End."], ["Đầu.", "Tin A.", "Cuối."], [([1], [1])], kind: .lead)
        pair.source.article.meta = ArticleMeta(title: nil, date: "2026-01-05", outlet: "TASS")
        _ = try memory.save(pair)
        pair = PairDraft.lines(["News B."], ["Tin B."], [([0], [0])], kind: .quote)
        pair.target.article.meta = ArticleMeta(title: nil, date: "2026-03-05", outlet: "Báo Mới")
        _ = try memory.save(pair)
        _ = try memory.importUnits(
            [
                ImportedUnit(
                    variants: .pair("News C.", "Tin C."), created: Date(timeIntervalSince1970: 0),
                    context: SegmentContext(before: "Start.", after: nil)),
                ImportedUnit(variants: .pair("News D.", "Tin D."), status: .rejected),
            ], file: "a.tmx")
        _ = try memory.edit([(2, [.status(.approved)])])
    }

    static let choices: [(UnitChoice, String)] = [
        (UnitChoice(), "ABC"),
        (UnitChoice(statuses: [.rejected]), "D"),
        (UnitChoice(statuses: Set(UnitStatus.allCases)), "ABCD"),
        (UnitChoice(statuses: [.draft]), "A"),
        (UnitChoice(outlets: ["tass"]), "A"),
        (UnitChoice(outlets: ["BÁO MỚI", "TASS"]), "AB"),
        (UnitChoice(since: "2026-01-05"), "AB"),
        (UnitChoice(until: "2026-01-05"), "AC"),
        (UnitChoice(since: "2026-01-06", until: "2026-12-31"), "B"),
        (UnitChoice(origins: [.align]), "AB"),
        (UnitChoice(origins: [.import]), "C"),
        (UnitChoice(origins: [.align, .import]), "ABC"),
        (UnitChoice(kinds: [.quote]), "B"),
        (UnitChoice(outlets: ["TASS"], kinds: [.quote]), ""),
    ]

    @Test(arguments: choices.indices)
    func takesWhatIsAskedFor(index: Int) throws {
        let (choice, expected) = Self.choices[index]
        let fuzzy = try memory.fuzzy("News X", language: "en", threshold: 50, choice: choice)
        #expect(String(fuzzy.hits.map { $0.unit.variants[0].text.dropLast().last ?? "?" }.sorted()) == expected)
        #expect(fuzzy.total == expected.count)
        let exact = try ["A", "B", "C", "D"].filter { try !memory.exact("News \($0).", choice: choice).isEmpty }
        #expect(exact.joined() == expected)
    }

    @Test func approvedUnitsComeBeforeDraftsOfTheSameScore() throws {
        let hits = try memory.fuzzy("News X", language: "en", threshold: 50).hits
        #expect(hits.map(\.unit.status) == [.approved, .approved, .draft])
    }

    @Test(arguments: [
        (UnitPenalty(.status(.draft), points: 3), "B50 C50 A47"),
        (UnitPenalty(.origin(.import), points: 1.5), "B50 A50 C48.5"),
        (UnitPenalty(.kind(.quote), points: 5), "C50 A50 B45"),
        (UnitPenalty(.outlet("Báo mới"), points: 5), "C50 A50 B45"),
        (UnitPenalty(.before("2026-03-05"), points: 2), "B50 C48 A48"),
        (UnitPenalty(.status(.approved), points: 60), "A50"),
    ])
    func penaltiesAreTakenOff(penalty: UnitPenalty, expected: String) throws {
        let choice = UnitChoice(penalties: [penalty])
        let hits = try memory.fuzzy("News X", language: "en", threshold: 45, choice: choice).hits
        let texts = hits.map { hit in
            "\(hit.unit.variants[0].text.dropFirst(5).dropLast())\(hit.score.formatted(.number.locale(Locale(identifier: "en"))))"
        }
        #expect(texts.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("News A.", SegmentContext(before: "Start.", after: "End."), 101.0),
        ("News A.", SegmentContext(before: "Start.", after: nil), 100),
        ("News A.", SegmentContext(before: nil, after: nil), 100),
        ("NEWS A.", SegmentContext(before: "Start.", after: "End."), 99),
        ("News B.", SegmentContext(before: nil, after: nil), 101),
        ("News C.", SegmentContext(before: "Start.", after: nil), 101),
    ])
    func theSameNeighboursMakeAContextMatch(text: String, context: SegmentContext, score: Double) throws {
        #expect(try memory.fuzzy(text, language: "en", context: context).hits.first?.score == score)
    }
}
