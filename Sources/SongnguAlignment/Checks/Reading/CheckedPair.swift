import SongnguText

/// Both sides of a bead, read.
struct CheckedBead: Sendable {
    var source: [Passage]
    var target: [Passage]
    var score: Double
    /// Two sentences that differ are more likely at fault than aligned wrongly.
    var isSure: Bool
    /// A name, a concept or a figure stands on both sides.
    var isAnchored: Bool
    var quotes: [QuotePair]

    /// One segment on each side.
    var isSimple: Bool { source.count == 1 && target.count == 1 }

    /// Words of the target over those of the source.
    var wordRatio: Double {
        Double(target.reduce(0) { $0 + $1.words.count }) / Double(max(1, source.reduce(0) { $0 + $1.words.count }))
    }
}

/// An article and its source, read once for all rules.
struct CheckedPair: Sendable {
    let source: Article
    let target: Article
    let sources: [Passage]
    let targets: [Passage]
    /// The beads that are sure enough to be checked.
    let beads: [CheckedBead]
    /// Where each word of the source stands: passage and word.
    let sourceWords: [String: [(passage: Int, word: Int)]]
    let sourceTable: WordTable
    let targetTable: WordTable
    let terms: (any TermMentioning)?
    /// One of the texts is a few sentences.
    let isShort: Bool
    /// The day the story is told from.
    let day: StoryDay?

    /// Least score of a bead in a text long enough for a wrong bead. Scores are probabilities: at half, only what looks
    /// like a slip of the pen is told.
    private static let leastScore = 0.5
    /// From here on fewer than one bead in thirty is wrong.
    private static let sureScore = 0.85
    /// A fault takes evidence away, and in a text as short as this there is little to confuse.
    private static let shortText = 4
    private static let leastScoreOfShort = 0.3

    init(source: Article, target: Article, beads: [Bead], terms: (any TermMentioning)?) {
        self.source = source
        self.target = target
        self.terms = terms
        let sources = source.segments.indices.map { Passage(source, $0, side: .source) }
        let targets = target.segments.indices.map { Passage(target, $0, side: .target) }
        sourceTable = WordTable.of(source.language)
        targetTable = WordTable.of(target.language)
        var sourceWords: [String: [(passage: Int, word: Int)]] = [:]
        for (number, passage) in sources.enumerated() {
            for (index, word) in passage.lower.enumerated() { sourceWords[word, default: []].append((number, index)) }
        }
        self.sourceWords = sourceWords
        day = StoryDay(source.meta.date, year: target.meta.date)
        isShort = min(sources.count, targets.count) <= Self.shortText
        let least = isShort ? Self.leastScoreOfShort : Self.leastScore
        var checked: [CheckedBead] = []
        for bead in Self.joiningLonePair(beads, sources, targets) where !bead.isNull && bead.score >= least {
            checked.append(
                CheckedBead(
                    source: bead.source.map { sources[$0] }, target: bead.target.map { targets[$0] },
                    score: bead.score, isSure: isShort || bead.score >= Self.sureScore, isAnchored: bead.isAnchored,
                    quotes: bead.quotes))
        }
        (self.sources, self.targets, self.beads) = (sources, targets, checked)
    }

    /// One sentence on each side that were not aligned render each other if their lengths allow it: a fault in its only
    /// figure may have cost the pair its evidence.
    private static func joiningLonePair(_ beads: [Bead], _ sources: [Passage], _ targets: [Passage]) -> [Bead] {
        guard beads.allSatisfy(\.isNull), sources.count == 1, targets.count == 1 else { return beads }
        let ratio = Double(targets[0].words.count) / Double(max(1, sources[0].words.count))
        return (0.5...3).contains(ratio) ? [Bead(source: [0], target: [0], score: leastScore)] : beads
    }

    /// A finding in the target that shows its passages of the source.
    func finding(
        _ rule: String, in passage: Passage, _ range: ByteRange, reason: String, places: [Finding.Place]
    ) -> Finding {
        let place = passage.place(range)
        return Finding(
            rule: rule, side: .target, range: place.range, surface: place.surface, reason: reason, places: places)
    }
}

extension Bead {
    fileprivate var isAnchored: Bool {
        !reasons.terms.isEmpty || !reasons.names.isEmpty || !reasons.figures.isEmpty
    }
}
