import TestSupport
import Testing

@testable import SongnguMemory

@Suite struct TokenDistanceTests {
    @Test(arguments: 0..<40)
    func isTheDistanceByTheBookUpToItsLimit(seed: Int) {
        var dice = SeededGenerator(seed: UInt64(seed) &* 104_729 &+ 1)
        func tokens() -> [Int64] {
            let longest = seed % 2 == 0 ? 70 : 12
            return (0..<Int.random(in: 0...longest, using: &dice)).map { _ in Int64.random(in: 0...5, using: &dice) }
        }
        for _ in 0..<20 {
            let (one, other) = (tokens(), tokens())
            let expected = FuzzySearchTests.distance(one.map(String.init), other.map(String.init))
            for limit in [0, 1, expected - 1, expected, expected + 1, 100] where limit >= 0 {
                let found = TokenDistance(one).distance(to: other, limit: limit)
                #expect(found == (expected <= limit ? expected : nil), "\(one) \(other) \(limit)")
            }
        }
    }
}
