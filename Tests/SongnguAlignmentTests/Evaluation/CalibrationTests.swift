import Testing

@testable import SongnguAlignment

@Suite struct CalibrationTests {
    private static func judged(_ scores: [(Double, Bool)]) -> [JudgedScore] {
        scores.map { JudgedScore(score: $0.0, isRight: $0.1) }
    }

    @Test func scoresFallIntoBins() throws {
        let scores = Self.judged([(1, true), (0.99, true), (0.95, true), (0.9, false), (0.5, true), (0, false)])
        let calibration = try #require(Calibration(scores))
        #expect(calibration.bins.map(\.lowerBound) == [0.99, 0.95, 0.9, 0.8, 0.5, 0])
        #expect(calibration.bins.map(\.beads) == [2, 1, 1, 0, 1, 1])
        #expect(calibration.bins.map(\.right) == [2, 1, 0, 0, 1, 0])
        #expect(calibration.bins[0].meanScore == 0.995)
    }

    @Test func levelsSumUp() throws {
        let scores = Self.judged([(1, true), (0.96, true), (0.92, false), (0.6, true), (0.3, true)])
        let calibration = try #require(Calibration(scores))
        #expect(calibration.levels.map(\.beads) == [1, 2, 3, 3, 4])
        #expect(calibration.levels.map(\.right) == [1, 2, 2, 2, 3])
        #expect(calibration.levels.map(\.shareOfRight) == [0.25, 0.5, 0.5, 0.5, 0.75])
        #expect(calibration.levels[2].precision == 2.0 / 3)
    }

    @Test(
        arguments: [
            // Nine of ten right with 0.9: no error.
            ((0..<10).map { (0.9, $0 > 0) }, 0),
            ([(1, true), (0, false)], 0),
            ([(1, false), (0, true)], 1),
            // Half of the beads off by 0.5.
            ([(0.55, true), (0.55, false), (1, true), (1, true)], 0.025),
        ] as [([(Double, Bool)], Double)])
    func theErrorIsTheMeanDistance(scores: [(Double, Bool)], error: Double) throws {
        let calibration = try #require(Calibration(Self.judged(scores)))
        #expect(abs(calibration.error - error) < 1e-9)
    }

    @Test func withoutScoresThereIsNone() {
        #expect(Calibration([]) == nil)
    }

    @Test func resultsAreAddedUp() {
        var first = Evaluation()
        first.add(
            BeadEvaluation(
                gold: [.init(source: [0], target: [0])], found: [.init(source: [0], target: [0], score: 0.8)]))
        var sum = Evaluation()
        sum.add(
            ArticleEvaluation(gold: GoldArticle(pairs: [("a", "b")]), source: [], target: [], found: []),
            isMissing: true)
        #expect(sum.beads == nil && sum.calibration == nil)
        sum += first
        sum += first
        #expect(sum.cases == 3 && sum.missing == 1)
        #expect(sum.beads?.cases == 2 && sum.articles?.cases == 1)
        #expect(sum.beads?.strict == Tally(right: 2, found: 2, gold: 2))
        #expect(sum.articles?.pairs == Tally(gold: 1))
        #expect(sum.calibration?.levels.last?.beads == 2)
    }
}
