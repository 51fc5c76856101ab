import Foundation
import Testing

@testable import SongnguMemory

@Suite struct FuzzyTokensTests {
    @Test(arguments: [
        ("Gas rose 1,234.5 to 7%.", "gas rose # to #"), ("COVID-19 in the U.S.", "covid # in the u s"),
        ("30/6/2021", "# # #"), ("1, 2", "# #"), ("v2 and G7", "v2 and g7"), ("Hoà BÌNH, 15h30", "hoà bình 15h30"),
        ("…", ""),
    ])
    func areWordsWithoutCaseAndNumbersAsOnePlaceholder(text: String, tokens: String) {
        #expect(FuzzyTokens(PhraseWords(text, tones: .kept)).texts.joined(separator: " ") == tokens)
    }

    @Test(arguments: [[], [0], [127, 128, 1], [16_384, 5_000_000_000, Int64.max - 1]] as [[Int64]])
    func listsOfNumbersComeBackAsTheyWere(tokens: [Int64]) {
        var back: [Int64] = [9]
        TokenList.bytes(tokens).withUnsafeBytes { TokenList.read($0, into: &back) }
        #expect(back == tokens)
    }
}
