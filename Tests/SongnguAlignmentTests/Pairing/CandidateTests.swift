import SongnguText
import Testing

@testable import SongnguAlignment

@Suite struct CandidateTests {
    @Test(
        arguments: [
            (3, [1, 5, 2, 4], [1, 3, 2]), (1, [1, 1, 1], [0]), (2, [3, 1, 3], [0, 2]), (0, [1], []), (4, [], []),
        ] as [(Int, [Double], [Int])])
    func `the best are those of the largest values, the first of equals`(
        limit: Int, values: [Double], expected: [Int]
    ) {
        var best = Best(limit)
        for (number, value) in values.enumerated() { best.offer(number, value) }
        #expect(best.numbers == expected)
    }

    @Test func `a name that one story holds weighs more than one that all hold`() {
        let sources = ["Velikov spoke in Kemran.", "Velikov spoke in Lugovo.", "Velikov spoke in Tamsin."].map {
            ArticleEvidence(ArticleReader.read(segments: [$0], language: .english), terms: nil)
        }
        let target = ArticleEvidence(
            ArticleReader.read(segments: ["Ông Velikov phát biểu.", "Tại Lugovo trời mưa."], language: .vietnamese),
            terms: nil)
        let index = KeyIndex(sources)
        let all = index.shared(target, segments: [0, 1])
        #expect(all[1] > 2 * all[0] && all[0] > 0 && all[0] == all[2])
        let first = index.shared(target, segments: [0])
        #expect(first[0] == first[1] && first[1] == first[2])
    }

    @Test func `cells find the nearest gists without looking at all`() {
        var random = SeededRandom(state: 7)
        let subjects = (0..<40).map { _ in random.vector(32) }
        let gists = (0..<1_200).map { random.vector(32, around: subjects[$0 % 40]) }
        let index = GistIndex(gists, exactCount: 100)
        var (looked, found) = (0, 0)
        for number in stride(from: 0, to: 1_200, by: 12) {
            let query = UnitVectors([random.vector(32, around: gists[number])])
            let near = index.near(query)
            looked += near.count
            let nearest = gists.indices.max { index.cosine(query, $0) < index.cosine(query, $1) }
            found += nearest.map(near.contains) ?? false ? 1 : 0
        }
        #expect(Set(index.near(UnitVectors([gists[0]]))).count == index.near(UnitVectors([gists[0]])).count)
        #expect(looked < 100 * 1_200 * 6 / 10)
        #expect(found >= 95)
    }

    @Test func `few gists are all looked at`() {
        var random = SeededRandom(state: 1)
        let gists = (0..<50).map { _ in random.vector(16) }
        #expect(GistIndex(gists).near(UnitVectors([gists[3]])) == Array(0..<50))
        #expect(GistIndex([]).near(UnitVectors([])) == [])
    }

    @Test func `what two articles of a side have in common is no gist`() {
        let reader = GistReader(means: [[1, 0, 1], [1, 0, -1]], background: [])
        let units = TextUnits(ArticleReader.read(segments: ["A sentence."], language: .english).segments)
        let article = EmbeddedArticle(
            units, UnitVectors([[1, 0, 1]]), background: UnitVectors([]), longestSpan: 1)
        #expect(reader.gist(article, segments: [0]) == [0, 0, 1])
        #expect(reader.gist(article, segments: []) == reader.nothing)
    }

    @Test func `results of work on all cores stand in order, and the first error is thrown`() throws {
        #expect(try concurrentMap(1_000) { $0 * $0 } == (0..<1_000).map { $0 * $0 })
        #expect(try concurrentMap(0) { $0 } == [])
        struct Odd: Error, Equatable { var number: Int }
        #expect(throws: Odd(number: 3)) {
            _ = try concurrentMap(100) { number in
                if number > 2, !number.isMultiple(of: 2) { throw Odd(number: number) }
                return number
            }
        }
    }
}

/// A linear congruential generator (Knuth's MMIX), so that every run sees the same vectors.
private struct SeededRandom {
    var state: UInt64

    mutating func next() -> Float {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Float(state >> 40) / Float(1 << 24) - 0.5
    }

    /// A vector of length 1; near another where one is given.
    mutating func vector(_ dimension: Int, around centre: [Float]? = nil) -> [Float] {
        let noise = (0..<dimension).map { _ in next() }
        let vector = centre.map { zip($0, noise).map { $0 + $1 * 0.3 } } ?? noise
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }
}
