import Foundation

/// The words of a text with how often each, in any order: texts that were cut otherwise are compared by these.
///
/// A word is a run of letters, numbers and underscores, composed (NFC) and in small letters.
struct TokenBag {
    private(set) var counts: [String: Int] = [:]
    private(set) var total = 0

    init() {}

    init(_ text: String) {
        let text = text.precomposedStringWithCanonicalMapping.lowercased()
        for word in text.unicodeScalars.split(whereSeparator: { !$0.isOfWord }) {
            counts[String(word), default: 0] += 1
            total += 1
        }
    }

    mutating func add(_ other: TokenBag) {
        counts.merge(other.counts) { $0 + $1 }
        total += other.total
    }

    /// Words that both have, each as often as it stands in both.
    func shared(_ other: TokenBag) -> Int {
        counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    }

    /// The harmonic mean of the shares of either that the other has; 0 when they have no word in common.
    func f1(_ other: TokenBag) -> Double {
        let shared = shared(other)
        return shared > 0 ? Double(2 * shared) / Double(total + other.total) : 0
    }

    /// The share of these words that the other has.
    func coverage(by other: TokenBag) -> Double {
        Double(shared(other)) / Double(max(1, total))
    }
}

extension Unicode.Scalar {
    fileprivate var isOfWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: self == "_"
        }
    }
}
