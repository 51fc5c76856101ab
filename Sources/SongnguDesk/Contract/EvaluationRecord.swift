package import SongnguAlignment

/// What `eval --format json` prints. Shares are rounded to four places; the counts beside them are exact.
package struct EvaluationRecord: Encodable, Sendable {
    private struct FileRecord: Encodable {
        var file: String
        var result: Result
    }

    private struct Result: Encodable {
        var cases: Int
        var missing: Int
        var beads: Beads?
        var articles: Articles?
        var confidence: Confidence?
    }

    private struct Beads: Encodable {
        var cases: Int
        var strict: Rates
        var link: Rates
    }

    private struct Articles: Encodable {
        var cases: Int
        var pairs: Rates
        var lenient: Rates
        var chromeKept: Double
        var contentLost: Double
    }

    private struct Rates: Encodable {
        var gold: Int
        var found: Int
        var right: Int
        var precision: Double
        var recall: Double
        var f: Double

        init(_ tally: Tally) {
            (gold, found, right) = (tally.gold, tally.found, tally.right)
            (precision, recall, f) = (tally.precision.rounded4, tally.recall.rounded4, tally.f.rounded4)
        }
    }

    private struct Confidence: Encodable {
        var bins: [Bin]
        var levels: [Level]
        /// Expected calibration error.
        var ece: Double
    }

    private struct Bin: Encodable {
        /// From and to, without the upper bound but for 1.
        var score: [Double]
        var beads: Int
        var right: Int
        var precision: Double
        var meanScore: Double
    }

    private struct Level: Encodable {
        var score: Double
        var beads: Int
        var right: Int
        var precision: Double
        var shareOfRight: Double
    }

    private let v = 1
    private var files: [FileRecord]
    private var total: Result

    /// Results of files, and of all together.
    package init(_ results: [(file: String, evaluation: Evaluation)], total: Evaluation) {
        files = results.map { FileRecord(file: $0.file, result: Self.result($0.evaluation)) }
        self.total = Self.result(total)
    }

    private static func result(_ evaluation: Evaluation) -> Result {
        Result(
            cases: evaluation.cases, missing: evaluation.missing,
            beads: evaluation.beads.map { Beads(cases: $0.cases, strict: Rates($0.strict), link: Rates($0.links)) },
            articles: evaluation.articles.map {
                Articles(
                    cases: $0.cases, pairs: Rates($0.pairs), lenient: Rates($0.lenient),
                    chromeKept: $0.chromeKept.rounded4, contentLost: $0.contentLost.rounded4)
            },
            confidence: evaluation.calibration.map(confidence))
    }

    private static func confidence(_ calibration: Calibration) -> Confidence {
        Confidence(
            bins: calibration.bins.map {
                Bin(
                    score: [$0.lowerBound, $0.upperBound], beads: $0.beads, right: $0.right,
                    precision: $0.precision.rounded4, meanScore: $0.meanScore.rounded4)
            },
            levels: calibration.levels.map {
                Level(
                    score: $0.score, beads: $0.beads, right: $0.right, precision: $0.precision.rounded4,
                    shareOfRight: $0.shareOfRight.rounded4)
            },
            ece: calibration.error.rounded4)
    }
}

extension Double {
    fileprivate var rounded4: Double { (self * 10_000).rounded() / 10_000 }
}
