import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct SavingTests {
    let english = ["Talks resumed.", "“We want peace,” he said.", "The end."]
    let vietnamese = ["Đàm phán nối lại.", "Ông nói: “Chúng tôi muốn hòa bình”.", "Hết."]

    func pair(_ beads: [(source: [Int], target: [Int])], score: Double = 0.9) -> PairDraft {
        .lines(english, vietnamese, beads, score: score)
    }

    var full: PairDraft {
        var pair = pair([([0], [0]), ([1, 2], [1])])
        pair.source.article.meta = ArticleMeta(title: "Talks", date: "2026-11-23", outlet: "TASS")
        pair.units[1].kind = .quote
        pair.units[1].quotes = [QuotePair(source: [18..<32], target: [35..<61], speaker: "ông")]
        return pair
    }

    @Test func storesDocumentsUnitsAndWhereTheyComeFrom() throws {
        let memory = try TranslationMemory.sample()
        let report = try memory.save(full)
        #expect(
            report
                == SaveReport(
                    documents: .init(new: 2), units: .init(new: 2), provenance: .init(new: 2)))

        let hits = try memory.exact("Ông nói: “Chúng tôi muốn hòa bình”.")
        let source = DocumentReference(
            id: 1, language: .english, title: "Talks", date: "2026-11-23", outlet: "TASS", path: "wire.txt")
        let target = DocumentReference(
            id: 2, language: .vietnamese, title: nil, date: nil, outlet: nil, path: "page.html")
        let place = AlignedPlace(
            source: source, target: target, sourceRanges: [15..<44, 45..<53], targetRanges: [25..<72],
            quotes: [QuotePair(source: [18..<32], target: [35..<61], speaker: "ông")])
        let unit = TranslationUnit(
            id: 2, status: .draft, created: TestClock.date(0),
            variants: .pair("“We want peace,” he said. The end.", "Ông nói: “Chúng tôi muốn hòa bình”."),
            provenance: [
                Provenance(
                    origin: .align(place), kind: .quote, score: 0.9, saved: TestClock.date(0),
                    context: SegmentContext(before: "Talks resumed.", after: nil))
            ])
        #expect(hits == [ExactHit(unit: unit, variant: 1, isSameCase: true)])

        let document = try #require(try memory.document(2))
        #expect(
            document
                == StoredDocument(
                    reference: target, hash: ContentHash(vietnamese.joined(separator: "\n")).hex,
                    text: vietnamese.joined(separator: "\n"), added: TestClock.date(0),
                    segments: full.target.article.segments))
        #expect(try memory.document(3) == nil)
    }

    @Test func theSamePairAgainChangesNothing() throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.save(full)
        let before = try memory.dump()
        let report = try memory.save(full)
        #expect(
            report
                == SaveReport(
                    documents: .init(known: 2), units: .init(known: 2), provenance: .init(known: 2)))
        #expect(try memory.dump() == before)
    }

    @Test func theSameSentencesElsewhereAreOneUnit() throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.save(pair([([0], [0])]))
        let other = PairDraft.lines(["News.", "Talks resumed."], ["Tin.", "Đàm phán nối lại."], [([1], [1])])
        let report = try memory.save(other)
        #expect(
            report == SaveReport(documents: .init(new: 2), units: .init(known: 1), provenance: .init(new: 1)))
        let hit = try #require(try memory.exact("Talks resumed.").first)
        #expect(hit.unit.provenance.map(\.saved) == [TestClock.date(0), TestClock.date(1)])
        #expect(hit.unit.created == TestClock.date(0))
    }

    @Test func theSameSentencesTwiceInOnePairAreOneUnitWithTwoPlaces() throws {
        let memory = try TranslationMemory.sample()
        let twice = PairDraft.lines(["Yes.", "Yes."], ["Vâng.", "Vâng."], [([0], [0]), ([1], [1])])
        #expect(
            try memory.save(twice)
                == SaveReport(documents: .init(new: 2), units: .init(new: 1), provenance: .init(new: 2)))
        #expect(
            try memory.save(twice)
                == SaveReport(documents: .init(known: 2), units: .init(known: 1), provenance: .init(known: 2)))
    }

    @Test func aNewAlignmentTakesThePlaceOfTheOld() throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.save(pair([([0], [0]), ([1], [1]), ([2], [2])]))
        let report = try memory.save(pair([([0], [0]), ([1, 2], [1])]))
        #expect(
            report
                == SaveReport(
                    documents: .init(known: 2), units: .init(new: 1, known: 1, removed: 2),
                    provenance: .init(new: 1, known: 1, removed: 2)))
        #expect(
            try memory.rows(
                """
                SELECT text, unit.operation_id, at FROM variant JOIN unit ON unit.id = unit_id
                JOIN provenance USING (unit_id) JOIN operation ON operation.id = provenance.operation_id WHERE language = 'vi' ORDER BY unit.id
                """) == [
                    "Đàm phán nối lại.|1|2026-11-23T09:00:00Z",
                    "Ông nói: “Chúng tôi muốn hòa bình”.|2|2026-11-23T09:01:00Z",
                ])
        // The indexes went along.
        #expect(try memory.phrase("Hết").total == 0)
        #expect(try memory.exact("Hết.").isEmpty)
        #expect(try memory.rows("SELECT count(*) FROM exact_index") == ["4"])
    }

    @Test func aNewScoreRenewsProvenanceAndKeepsTheUnit() throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.save(pair([([0], [0])]))
        let report = try memory.save(pair([([0], [0])], score: 0.5))
        #expect(
            report
                == SaveReport(
                    documents: .init(known: 2), units: .init(known: 1), provenance: .init(new: 1, removed: 1)))
        #expect(try memory.rows("SELECT unit_id, score, operation_id FROM provenance") == ["1|0.5|2"])
    }

    @Test func unitsThatComeFromElsewhereTooOutliveANewAlignment() throws {
        let memory = try TranslationMemory.sample()
        try memory.add("The end.", "Hết.")
        _ = try memory.save(pair([([2], [2])]))
        #expect(
            try memory.save(pair([]))
                == SaveReport(documents: .init(known: 2), provenance: .init(removed: 1)))
        #expect(try memory.exact("Hết.").map(\.unit.provenance.count) == [1])
    }

    @Test func knownDocumentKeepsItsDataGainsWhatItLackedAndTakesNewSegments() throws {
        let memory = try TranslationMemory.sample()
        var draft = pair([])
        draft.source.article.meta.title = "First"
        draft.source.path = nil
        _ = try memory.save(draft)
        draft.source.article.meta = ArticleMeta(title: "Second", outlet: "TASS")
        draft.source.path = "later.txt"
        draft.source.article.segments.removeLast()
        _ = try memory.save(draft)
        let document = try #require(try memory.document(1))
        #expect(
            document.reference
                == DocumentReference(
                    id: 1, language: .english, title: "First", date: nil, outlet: "TASS", path: "later.txt"))
        #expect(document.added == TestClock.date(0))
        #expect(document.segments.map(\.text) == Array(english.prefix(2)))
    }

    @Test func aDocumentPairedWithItselfIsOneDocument() throws {
        let article = Article.lines(.english, english)
        let draft = PairDraft(
            source: DocumentDraft(article: article), target: DocumentDraft(article: article), units: [])
        let memory = try TranslationMemory.sample()
        #expect(try memory.save(draft).documents == .init(new: 1))
        #expect(try memory.save(draft).documents == .init(known: 1))
    }

    @Test func scoresThatAreNotNumbersAreNone() throws {
        let memory = try TranslationMemory.sample()
        let draft = pair([([0], [0])], score: .nan)
        _ = try memory.save(draft)
        #expect(try memory.save(draft).provenance == .init(known: 1))
        #expect(try memory.exact("Talks resumed.").first?.unit.provenance.first?.score == .some(nil))
    }

    @Test(arguments: [
        ("\u{200B} \u{A0}", "Hết.", 0..<5, "its source has no text"),
        ("The end.", "\n", 0..<5, "its target has no text"),
        ("The end.", "Hết.", 60..<999, "its range 60..<999 is outside the source of 53 bytes"),
    ])
    func unitThatCannotBeShownSavesNothing(source: String, target: String, range: ByteRange, reason: String) throws {
        let memory = try TranslationMemory.sample()
        let before = try memory.dump()
        var draft = pair([([0], [0]), ([1], [1])])
        draft.units[1].source = Passage(text: source, ranges: [range])
        draft.units[1].target.text = target
        #expect(throws: MemoryError.invalidUnit(index: 1, reason: reason)) { try memory.save(draft) }
        #expect(try memory.dump() == before)
    }
}
