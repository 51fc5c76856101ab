/// How an aligner did on a set of cases.
package struct Evaluation: Sendable {
    /// Sums over cases whose sentences were given.
    package struct Beads: Sendable {
        package var cases = 0
        package var strict = Tally()
        package var links = Tally()
    }

    /// Sums over raw pages.
    package struct Articles: Sendable {
        package var cases = 0
        package var pairs = Tally()
        package var lenient = Tally()
        package var chrome = (kept: 0, lines: 0)
        package var content = (lost: 0, sentences: 0)

        /// The share of the lines of chrome that came through as segments.
        package var chromeKept: Double { Tally.share(chrome.kept, chrome.lines) }
        /// The share of the sentences that no segments cover.
        package var contentLost: Double { Tally.share(content.lost, content.sentences) }
    }

    package private(set) var cases = 0
    /// Cases that the aligner says nothing of; all their gold counts as not found.
    package private(set) var missing = 0
    /// Nil without cases of the kind.
    package private(set) var beads: Beads?
    /// Nil without cases of the kind.
    package private(set) var articles: Articles?
    private var judged: [JudgedScore] = []

    package init() {}

    /// Nil when no bead has a score. O(beads).
    package var calibration: Calibration? { Calibration(judged) }

    package mutating func add(_ result: BeadEvaluation, isMissing: Bool = false) {
        var one = Evaluation(result.judged, isMissing: isMissing)
        one.beads = Beads(cases: 1, strict: result.strict, links: result.links)
        self += one
    }

    package mutating func add(_ result: ArticleEvaluation, isMissing: Bool = false) {
        var one = Evaluation(result.judged, isMissing: isMissing)
        one.articles = Articles(
            cases: 1, pairs: result.pairs, lenient: result.lenient, chrome: result.chrome, content: result.content)
        self += one
    }

    package static func += (sum: inout Evaluation, other: Evaluation) {
        sum.cases += other.cases
        sum.missing += other.missing
        sum.judged += other.judged
        if let beads = other.beads {
            sum.beads = sum.beads ?? Beads()
            sum.beads?.cases += beads.cases
            sum.beads?.strict += beads.strict
            sum.beads?.links += beads.links
        }
        if let articles = other.articles {
            sum.articles = (sum.articles ?? Articles()) + articles
        }
    }

    private init(_ judged: [JudgedScore], isMissing: Bool) {
        cases = 1
        missing = isMissing ? 1 : 0
        self.judged = judged
    }
}

extension Evaluation.Articles {
    fileprivate static func + (sum: Self, other: Self) -> Self {
        var sum = sum
        sum.cases += other.cases
        sum.pairs += other.pairs
        sum.lenient += other.lenient
        sum.chrome = (sum.chrome.kept + other.chrome.kept, sum.chrome.lines + other.chrome.lines)
        sum.content = (sum.content.lost + other.content.lost, sum.content.sentences + other.content.sentences)
        return sum
    }
}
