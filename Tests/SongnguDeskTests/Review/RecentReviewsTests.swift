import SongnguMemory
import SongnguText
import Testing

@testable import SongnguDesk

@Suite("Review: what was last looked at")
struct RecentReviewsTests {
    @Test("A review is made once, and again where it is another one by now")
    func known() throws {
        let pairs = [try ReviewedPair(), try ReviewedPair(["One!", "Two.", "Three.", "Four."])]
        let stored = try pairs.map { try #require(try $0.memory.review($0.id)) }
        #expect(stored[0].summary.id == stored[1].summary.id)
        let recent = RecentReviews()
        func look(_ index: Int) throws -> (Review, isNew: Bool) {
            var isNew = false
            let review = try recent.review(stored[index]) {
                isNew = true
                return try pairs[index].review()
            }
            return (review, isNew)
        }
        for (index, isNew) in [(0, true), (0, false), (1, true), (1, false), (0, true)] {
            let found = try look(index)
            #expect(found.isNew == isNew)
            #expect(found.0.source.text == pairs[index].alignment.source.text)
        }
    }
}
