import Testing

@testable import SongnguAlignment

@Suite struct BeadEvaluationTests {
    private static func bead(_ source: [Int], _ target: [Int], _ score: Double? = nil) -> FoundBead {
        FoundBead(source: source, target: target, score: score)
    }

    private static let gold = [bead([0], [0]), bead([1, 2], [1]), bead([4], [3])]

    @Test(
        arguments: [
            ([], Tally(gold: 3), Tally(gold: 4)),
            (gold, Tally(right: 3, found: 3, gold: 3), Tally(right: 4, found: 4, gold: 4)),
            // Half of a merged pair is a link, and no bead.
            ([bead([1], [1])], Tally(found: 1, gold: 3), Tally(right: 1, found: 1, gold: 4)),
            // The order of the segments does not count, nor does a bead count twice, nor one without a side.
            (
                [bead([2, 1], [1]), bead([1, 2], [1]), bead([3], []), bead([], [2])],
                Tally(right: 1, found: 1, gold: 3), Tally(right: 2, found: 2, gold: 4)
            ),
            ([bead([0], [1]), bead([4], [3])], Tally(right: 1, found: 2, gold: 3), Tally(right: 1, found: 2, gold: 4)),
        ] as [([FoundBead], Tally, Tally)])
    func beadsAndLinksAreCounted(found: [FoundBead], strict: Tally, links: Tally) {
        let result = BeadEvaluation(gold: Self.gold, found: found)
        #expect(result.strict == strict)
        #expect(result.links == links)
    }

    @Test func whatHasAScoreIsJudged() {
        let result = BeadEvaluation(
            gold: Self.gold, found: [Self.bead([0], [0], 0.9), Self.bead([4], [4], 0.4), Self.bead([4], [3])])
        #expect(result.judged == [.init(score: 0.9, isRight: true), .init(score: 0.4, isRight: false)])
    }

    @Test(
        arguments: [
            (Tally(), 0, 0, 0), (Tally(right: 3, found: 4, gold: 6), 0.75, 0.5, 0.6),
            (Tally(found: 2, gold: 2), 0, 0, 0),
        ] as [(Tally, Double, Double, Double)])
    func ratesOfNothingAreZero(tally: Tally, precision: Double, recall: Double, f: Double) {
        #expect(tally.precision == precision)
        #expect(tally.recall == recall)
        #expect(abs(tally.f - f) < 1e-12)
    }
}
