/// What a threshold allows: by these bounds candidates are left out without being compared, and none that is good enough.
///
/// The score of two texts of m and n tokens at distance d is 100 · (1 − d / max(m, n)). What two texts share is counted
/// in grams, as a multiset in a frozen order, the rarest first.
struct FuzzyBounds: Hashable, Sendable {
    /// 0...100.
    let threshold: Int
    let grams: FuzzyGrams

    /// The largest distance that reaches the threshold.
    func mostEdits(_ m: Int, _ n: Int) -> Int { (100 - threshold) * max(m, n) / 100 }

    /// How many grams two texts share at least: an edit takes away no more than a gram has tokens (Ukkonen 1992).
    func leastShared(_ longer: Int) -> Int {
        grams.count(longer) - grams.size * mostEdits(longer, longer)
    }

    /// Of the grams of a text in their order, how many at the beginning must hold one that the other text has at its
    /// beginning too: texts that differ in all of these share too few (prefix filtering; Chaudhuri, Ganti and Kaushik
    /// 2006).
    func prefix(_ length: Int) -> Int {
        let count = grams.count(length)
        // Where the other text is longer it may have to share fewer: what must be shared grows by `slope` hundredths a
        // token, give or take what rounding makes of `size` edits.
        let slope = 100 - grams.size * (100 - threshold)
        let longest = max(length, lengths(length).upperBound)
        let last = slope > 0 ? min(longest, length + 100 * grams.size / slope + 1) : longest
        let least = (length...last).reduce(count) { min($0, leastShared($1)) }
        return max(0, min(count, count - least + 1))
    }

    /// The lengths that texts can have that are similar to one of m tokens.
    func lengths(_ m: Int) -> ClosedRange<Int> {
        guard threshold > 0 else { return 0...Int(Int32.max) }
        let shortest = (threshold * m + 99) / 100
        return shortest...max(shortest, 100 * m / threshold)
    }

    /// What a posting of a text of n tokens must keep to, that a text of m tokens can be similar to.
    func limits(_ m: Int, _ n: Int) -> FuzzyLimits {
        FuzzyLimits(
            prefix: prefix(n), count: (grams.count(m), grams.count(n)), leastShared: leastShared(max(m, n)),
            mostEdits: mostEdits(m, n))
    }
}

/// The bounds of two lengths.
struct FuzzyLimits {
    let prefix: Int
    /// Grams of the two texts.
    let count: (Int, Int)
    let leastShared: Int
    let mostEdits: Int

    /// By how many tokens the first text is longer.
    private var difference: Int { count.0 - count.1 }

    /// Whether two texts can share enough whose first gram in common stands at these places of their orders.
    func allows(_ place: Int, _ other: Int) -> Bool {
        other < prefix && 1 + min(count.0 - place - 1, count.1 - other - 1) >= leastShared
    }

    /// Whether a gram that stands once in each of the two texts can be shared at these positions: as many tokens are more
    /// or less before it as its positions differ, and after it as what is left then (Gravano et al. 2001).
    func allows(position: Int?, _ other: Int?) -> Bool {
        guard let position, let other else { return true }
        let before = position - other
        return abs(before) + abs(difference - before) <= mostEdits
    }

    /// Whether the signatures of two texts allow the distance: an exchanged token changes two bits, one more or less
    /// changes one, and as many are more or less as the lengths differ at least.
    func allows(_ signature: UInt64, _ other: UInt64) -> Bool {
        (signature ^ other).nonzeroBitCount <= 2 * mostEdits - abs(difference)
    }
}

/// What candidates are looked up by: single tokens, or pairs of neighbours where a language writes syllables, of which
/// there are too few to tell texts apart. A text's first and last token make pairs with its ends.
enum FuzzyGrams: Hashable, Sendable {
    case tokens, pairs

    init(language: String) {
        self = ["vi", "zh", "ja", "th", "lo", "km", "my"].contains(language) ? .pairs : .tokens
    }

    /// Tokens of a gram.
    var size: Int { self == .pairs ? 2 : 1 }

    /// Grams of a text of some tokens.
    func count(_ tokens: Int) -> Int { tokens + size - 1 }

    /// The threshold that postings are made for; below it every variant is compared. Pairs would need twice the rows for
    /// lower ones.
    var leastThreshold: Int { self == .pairs ? 70 : 50 }

    /// What a pair of neighbours is known by, in 31 bits; 0 stands for an end of the text. Pairs that fall together are
    /// one gram, by which no candidate is lost.
    static func hash(_ first: Int64, _ second: Int64) -> Int64 {
        var mixed = UInt64(bitPattern: first) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: second)
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int64((mixed ^ mixed >> 31) >> 33)
    }

    /// The hashes of the pairs of a text, ends included.
    static func pairs(_ tokens: [Int64]) -> [Int64] {
        zip([0] + tokens, tokens + [0]).map { hash($0, $1) }
    }

    /// The number of a pair: as of tokens, the larger the rarer.
    static func number(_ hash: Int64, count: Int64) -> Int64 {
        (0x7FFF_FFFF - min(max(count, 0), 0x7FFF_FFFF)) << 31 | hash
    }

    /// A gram of a text.
    struct Placed: Hashable {
        let number: Int64
        /// In the order that the bounds go by; of one that stands several times the first.
        let place: Int
        /// In the text; nil of one that stands several times.
        let position: Int?
    }

    /// The first grams of a text in the order of their numbers, the rarest first, each once. O(n log n).
    static func first(_ count: Int, of numbers: [Int64]) -> [Placed] {
        let ordered = numbers.indices.sorted { (numbers[$1], $0) < (numbers[$0], $1) }
        return (0..<min(count, ordered.count)).compactMap { place in
            let number = numbers[ordered[place]]
            guard place == 0 || numbers[ordered[place - 1]] != number else { return nil }
            let isOnly = place + 1 == ordered.count || numbers[ordered[place + 1]] != number
            return Placed(number: number, place: place, position: isOnly ? ordered[place] : nil)
        }
    }

    /// What postings know the gram of a number by: pairs below zero, tokens above. Those that fall together only make
    /// more candidates.
    func gram(_ number: Int64) -> Int32 {
        let bits = Int32(truncatingIfNeeded: number & 0x7FFF_FFFF)
        return self == .pairs ? bits | .min : bits
    }
}

/// Which tokens a text has an odd number of times, in 40 bits.
enum FuzzySignature {
    private static let bits: UInt64 = 40

    static func of(_ tokens: some Sequence<Int64>) -> UInt64 {
        tokens.reduce(0) { $0 ^ 1 << (((UInt64(bitPattern: $1) &* 0x9E37_79B9_7F4A_7C15) >> 32) % bits) }
    }
}
