import SongnguMemory
import SongnguText
import TestSupport
import Testing

@testable import SongnguDesk

@Suite("Review: any changes in any order")
struct ReviewPropertyTests {
    private static func change(_ review: Review, _ generator: inout SeededGenerator) -> ReviewChange {
        let ids = (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
            review.beads.randomElement(using: &generator)?.id
        }
        func segments(_ article: Article) -> [Int] {
            article.segments.indices.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
        }
        switch Int.random(in: 0..<9, using: &generator) {
        case 0...2: return .accept(Array(ids.prefix(1)))
        case 3: return .reject(Array(ids.prefix(1)))
        case 4: return .reopen(Array(ids.prefix(1)))
        case 5: return .link(source: segments(review.source), target: segments(review.target))
        case 6: return .merge(ids)
        case 7: return .split(ids[0])
        default:
            let side: Side = Bool.random(using: &generator) ? .source : .target
            let text = ["One.", "Một.", "New.", "Two."].randomElement(using: &generator) ?? ""
            return .edit(side, segment: Int.random(in: 0..<4, using: &generator), text: text)
        }
    }

    /// Every segment stands in one bead, progress is right, and the units are those of what is accepted.
    private func check(_ pair: ReviewedPair) throws {
        let review = try pair.review()
        #expect(review.beads.flatMap(\.source).sorted() == Array(review.source.segments.indices))
        #expect(review.beads.flatMap(\.target).sorted() == Array(review.target.segments.indices))
        #expect(Set(review.beads.map(\.id)).count == review.beads.count)
        let pairs = review.beads.filter { !$0.isNull }
        #expect(
            review.progress
                == ReviewProgress(
                    open: pairs.count { $0.state == .proposed }, accepted: pairs.count { $0.state == .accepted },
                    rejected: pairs.count { $0.state == .rejected }))
        #expect(try pair.memory.review(pair.id)?.summary.progress == review.progress)
        let words = review.beads.filter { $0.state == .accepted }.map { bead in
            bead.source.map { review.source.segments[$0].text }.joined(separator: " ") + " = "
                + bead.target.map { review.target.segments[$0].text }.joined(separator: " ")
        }
        let expected = Dictionary(grouping: words) { $0 }.map { "\($0) approved \($1.count)" }.sorted()
        #expect(try pair.units == expected)
    }

    @Test(
        "Every segment stands in one bead, the memory holds what is accepted, and all of it can be undone",
        arguments: 0..<12)
    func anyOrder(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pair = try ReviewedPair(
            ["One.", "Two.", "One.", "Four."], ["Một.", "Hai.", "Một.", "Bốn."],
            beads: [([0], [0]), ([1], [1]), ([2], [2]), ([3], [3])])
        let first = try pair.beads
        var authors: [String] = []
        for _ in 0..<40 {
            let author = Bool.random(using: &generator) ? "an" : "bình"
            do {
                let change = Self.change(try pair.review(), &generator)
                try pair.change(change, by: author)
                authors.append(author)
            } catch let error as ReviewError {
                guard case .invalid = error else { throw error }
            }
            try check(pair)
        }
        #expect(authors.count > 10)
        for author in authors.reversed() {
            try pair.undo(by: author)
            try check(pair)
        }
        #expect(try pair.beads == first)
        #expect(try pair.units == [])
        #expect(try pair.review().edited == [.source: [:], .target: [:]])
    }
}
