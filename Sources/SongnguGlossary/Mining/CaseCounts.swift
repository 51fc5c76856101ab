import SongnguText

/// How often words stand in small letters and, within sentences, with a capital: which of them are names.
///
/// Memory grows with the distinct words.
struct CaseCounts {
    private struct Count {
        var small: UInt32 = 0
        var capital: UInt32 = 0
    }

    private var counts: [UInt64: Count] = [:]
    /// Capitalised words that stand side by side within sentences.
    private var pairs: Set<UInt64> = []

    mutating func add(_ text: TokenizedText) {
        guard !NameFinder.isHeadline(text) else { return }
        var previous: Int?
        for index in text.tokens.indices where text.tokens[index].kind == .word {
            let token = text.tokens[index]
            if token.shape == .lower {
                counts[token.hash, default: Count()].small &+= 1
            } else if token.shape != .caseless, !NameFinder.isSentenceStart(index, in: text) {
                counts[token.hash, default: Count()].capital &+= 1
                if let previous, previous == index - 2, text.tokens[index - 1].kind == .space {
                    pairs.insert(Self.pair(text, previous, index))
                }
                previous = index
            }
        }
    }

    /// Whether a word is mostly written small.
    func isOrdinary(_ hash: UInt64) -> Bool {
        guard let count = counts[hash] else { return false }
        return count.small > count.capital
    }

    /// Whether two words stood side by side as names within a sentence.
    func isPair(_ text: TokenizedText, _ first: Int, _ second: Int) -> Bool {
        pairs.contains(Self.pair(text, first, second))
    }

    private static func pair(_ text: TokenizedText, _ first: Int, _ second: Int) -> UInt64 {
        (text.tokens[first].hash &* 0x9E37_79B9_7F4A_7C15) ^ text.tokens[second].hash
    }
}
