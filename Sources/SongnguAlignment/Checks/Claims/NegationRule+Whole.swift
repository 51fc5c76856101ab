import SongnguText

/// Negations without a claim that the tables know: sure only in short sentences that were rendered whole.
extension NegationRule {
    static func lostNegation(in bead: CheckedBead, _ pair: CheckedPair) -> Finding? {
        guard isWhole(bead, pair) else { return nil }
        let (source, target) = (bead.source[0], bead.target[0])
        let negations = ClaimReader(pair.sourceTable).negations(in: source)
        guard negations.count == 1, isStrong(negations[0], source, pair.sourceTable),
            !pair.sourceTable.contains(.plain, in: source.lower),
            around(target, of: pair.targets).allSatisfy({ isPlain($0, pair.targetTable) })
        else { return nil }
        var range = 0..<target.text.utf8.count
        // What was denied in a quotation is missed in the quotation.
        if source.isQuoted(negations[0]), let quoted = target.quotedWords { range = target.bytes(of: quoted) }
        return finding(in: target, range, isLost: true, [source.place(source.bytes(of: negations[0]))], pair)
    }

    static func addedNegation(in bead: CheckedBead, _ pair: CheckedPair) -> Finding? {
        guard isWhole(bead, pair) else { return nil }
        let (source, target) = (bead.source[0], bead.target[0])
        let negations = ClaimReader(pair.targetTable).negations(in: target)
        guard negations.count == 1, isStrong(negations[0], target, pair.targetTable),
            !pair.targetTable.contains(.plain, in: target.lower),
            around(source, of: pair.sources).allSatisfy({ isPlain($0, pair.sourceTable) })
        else { return nil }
        let end = min(target.words.count, negations[0].upperBound + 2)
        return finding(in: target, target.bytes(of: negations[0].lowerBound..<end), isLost: false, [source.place], pair)
    }

    /// Whether a bead is one sentence on each side, short, sure and rendered whole: then a word that is not there was
    /// lost, not put otherwise.
    private static func isWhole(_ bead: CheckedBead, _ pair: CheckedPair) -> Bool {
        guard bead.isSimple, wholeRatio.contains(bead.wordRatio), bead.source[0].words.count <= longestWhole else {
            return false
        }
        return bead.target[0].segment.block.isContent && bead.target[0].segment.block != .headline
    }

    private static let wholeRatio = 1.0...1.9
    private static let longestWhole = 24

    /// A sentence and its neighbours: a denial may be told in the next sentence.
    private static func around(_ passage: Passage, of all: [Passage]) -> [Passage] {
        (passage.index - 1...passage.index + 1).filter(all.indices.contains).map { all[$0] }
    }

    /// No word of the passage could deny anything.
    private static func isPlain(_ passage: Passage, _ table: WordTable) -> Bool {
        !table.contains(.negator, in: passage.lower) && !table.contains(.murky, in: passage.lower)
            && !passage.lower.contains(where: isNegativeWord) && !passage.text.contains("?")
    }

    /// "didn't", "unsecured", "harmless" and words that begin or end like them; Vietnamese has hardly any.
    private static func isNegativeWord(_ word: String) -> Bool {
        if word.hasSuffix("n't") || word.hasSuffix("less") { return true }
        return word.count > 6 && ["un", "dis", "non", "mis"].contains { word.hasPrefix($0) }
            && !["under", "unit", "univ", "uniq", "unif", "union", "dist", "disc", "mist", "miss"].contains {
                word.hasPrefix($0)
            }
    }

    /// A negation in plain words.
    private static func isStrong(_ words: Range<Int>, _ passage: Passage, _ table: WordTable) -> Bool {
        passage.lower[words.lowerBound].hasSuffix("n't")
            || table.match(.strong, in: passage.lower, at: words.lowerBound)?.words == words
    }
}
