import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct OverviewTests {
    @Test func countsUnitsDocumentsAndPassages() throws {
        let memory = try TranslationMemory.sample([("The end.", "Hết.")])
        var pair = PairDraft.lines(["Rain.", "Snow."], ["Mưa.", "Tuyết."], [([0], [0]), ([1], [1])])
        pair.source.article.meta.outlet = "TASS"
        _ = try memory.save(pair)
        var expected = MemoryOverview()
        expected.units = 3
        expected.statuses = [.init("draft", 2), .init("approved", 1), .init("rejected", 0)]
        expected.months = [.init("2026-11", 3)]
        expected.outlets = [.init("TASS", 2)]
        expected.languages = [.init("en", 3), .init("vi", 3)]
        expected.documents = [.init("en", 1), .init("vi", 1)]
        #expect(try memory.overview() == expected)
    }

    @Test func whatIsDoneChangesTheState() throws {
        let memory = try TranslationMemory.sample([("The end.", "Hết.")])
        let before = try memory.state()
        #expect(try memory.state() == before)
        _ = try memory.edit([(1, [.status(.draft)])])
        #expect(try memory.state() != before)
    }

    @Test func aDocumentKnowsItsUnitsOnBothSides() throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.save(PairDraft.lines(["Rain.", "Snow."], ["Tuyết.", "Mưa."], [([0], [1]), ([1], [0])]))
        #expect(try memory.units(inDocument: 1).map { [$0.ranges] } == [[[0..<5]], [[6..<11]]])
        let target = try memory.units(inDocument: 2)
        #expect(target.map(\.unit.id) == [2, 1])
        #expect(target.map(\.isSource) == [false, false])
        #expect(target.map(\.other.id) == [1, 1])
        #expect(try memory.units(inDocument: 3) == [])
    }

    @Test func aDocumentKnowsItsReviews() throws {
        let memory = try TranslationMemory.sample()
        let pair = PairDraft.lines(["Rain."], ["Mưa."], [])
        let review = try memory.addReview(
            source: pair.source, target: pair.target, articles: "{}", state: "{}",
            progress: ReviewProgress(open: 1, accepted: 0, rejected: 0))
        #expect(try memory.reviews(ofDocument: 1).map(\.id) == [review.id])
        #expect(try memory.reviews(ofDocument: 2).map(\.id) == [review.id])
        #expect(try memory.reviews(ofDocument: 3) == [])
    }
}
