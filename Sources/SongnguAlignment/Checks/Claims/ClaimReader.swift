import SongnguText

/// A verb or adjective that the tables know in both languages, and whether the passage affirms it.
struct Claim: Sendable {
    /// The same in both languages.
    var concept: String
    /// Its contrary is no denial ("rise", "fall"): only a quotation must keep such words.
    var isQuality: Bool { concept.hasPrefix("=") }
    var isAffirmed: Bool
    /// Words of the passage, with the negations before the claim.
    var words: Range<Int>
    /// Index into the side's passages of the bead.
    var passage: Int
}

/// Finds claims and the negations that reach them.
struct ClaimReader: Sendable {
    private let table: WordTable

    /// Most words between a negation and what it reverses.
    private static let reach = 6

    init(_ table: WordTable) {
        self.table = table
    }

    func claims(in passages: [Passage]) -> [Claim] {
        passages.indices.flatMap { claims(in: passages[$0], at: $0) }
    }

    private func claims(in passage: Passage, at index: Int) -> [Claim] {
        let negations = self.negations(in: passage)
        let plain = table.matches(.plain, in: passage.lower).map(\.words)
        let positive = table.matches(.claimPositive, in: passage.lower)
        let negative = table.matches(.claimNegative, in: passage.lower)
        return [(positive, true), (negative, false)].flatMap { matches, isPositive in
            matches.flatMap { match -> [Claim] in
                // "không thể" is a claim of its own: the longer phrase is read, not the shorter in it.
                let other = isPositive ? negative : positive
                if other.contains(where: { $0.words != match.words && $0.words.contains(match.words) }) { return [] }
                let reversing = negations.filter { reaches($0, match.words, in: passage) }
                // "not impossible"
                let isCancelled = !isPositive && plain.contains { $0.overlaps(match.words) }
                let isAffirmed = (isPositive || isCancelled) == reversing.count.isMultiple(of: 2)
                let first = reversing.map(\.lowerBound).min() ?? match.words.lowerBound
                return match.keys.map {
                    Claim(concept: $0, isAffirmed: isAffirmed, words: first..<match.words.upperBound, passage: index)
                }
            }
        }
    }

    /// The words of a passage that reverse what follows them; "not only" and "hàng không" reverse nothing.
    func negations(in passage: Passage) -> [Range<Int>] {
        let plain = table.matches(.plain, in: passage.lower).map(\.words)
        var result = table.matches(.negator, in: passage.lower).map(\.words)
        // "didn't"
        for (index, word) in passage.lower.enumerated() where word.hasSuffix("n't") { result.append(index..<index + 1) }
        return result.filter { match in !plain.contains { $0.overlaps(match) } }.sorted {
            $0.lowerBound < $1.lowerBound
        }
    }

    /// How often the passage denies, by negations and by words such as "illegal": a measure that both sides should share.
    func denials(in passage: Passage) -> Int {
        let negations = self.negations(in: passage)
        let taken = negations + table.matches(.plain, in: passage.lower).map(\.words)
        let negative = table.matches(.claimNegative, in: passage.lower).filter { match in
            !match.key.hasPrefix("=") && !taken.contains { $0.overlaps(match.words) }
        }
        return negations.count + negative.count
    }

    private func reaches(_ negation: Range<Int>, _ claim: Range<Int>, in passage: Passage) -> Bool {
        if negation.lowerBound >= claim.upperBound { return isAfter(negation, claim, in: passage) }
        guard negation.lowerBound < claim.lowerBound, claim.lowerBound - negation.upperBound <= Self.reach,
            !passage.isBroken(between: negation.upperBound - 1, and: claim.lowerBound)
        else { return false }
        let key = table.match(.negator, in: passage.lower, at: negation.lowerBound)?.key
        // "little" is often rendered by another word than a negation.
        if key == "counted" { return false }
        guard negation.upperBound < claim.lowerBound else { return true }
        let between = Array(passage.lower[negation.upperBound..<claim.lowerBound])
        let isNear = key == "near"
        return !table.contains(.connective, in: between) && !(isNear && table.contains(.auxiliary, in: between))
    }

    /// "received no request"
    private func isAfter(_ negation: Range<Int>, _ claim: Range<Int>, in passage: Passage) -> Bool {
        negation.lowerBound == claim.upperBound
            && table.match(.after, in: passage.lower, at: negation.lowerBound) != nil
            && !passage.isBroken(between: claim.upperBound - 1, and: negation.lowerBound)
    }
}
