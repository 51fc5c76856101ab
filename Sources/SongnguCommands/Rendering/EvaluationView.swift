import SongnguAlignment

/// How an aligner did, as tables.
struct EvaluationView {
    let results: [(file: String, evaluation: Evaluation)]
    let total: Evaluation

    func lines(for terminal: Terminal) -> [String] {
        let tables = [beads, articles].compactMap(\.self) + (total.calibration.map(confidence) ?? [])
        var lines: [String] = []
        for table in tables where !table.rows.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines += table.lines(for: terminal)
        }
        if let calibration = total.calibration {
            lines += ["", "expected calibration error: \(Self.thousandths(calibration.error))"]
        }
        if total.missing > 0 { lines += ["", "without a hypothesis: \(total.missing) of \(total.cases) cases"] }
        return lines.isEmpty ? ["no cases"] : lines
    }

    /// Cases whose segments were given.
    private var beads: Table? {
        table(["strict P", "R", "F", "link P", "R", "F"]) { evaluation in
            evaluation.beads.map { ($0.cases, $0.strict, Self.rates($0.strict) + Self.rates($0.links)) }
        }
    }

    /// Raw pages.
    private var articles: Table? {
        table(["pairs P", "R", "F", "lenient", "chrome", "lost"]) { evaluation in
            evaluation.articles.map {
                (
                    $0.cases, $0.pairs,
                    Self.rates($0.pairs) + [$0.lenient.f, $0.chromeKept, $0.contentLost].map(Self.thousandths)
                )
            }
        }
    }

    /// A row a file, and one for all where there are several.
    private func table(_ titles: [String], _ row: (Evaluation) -> (cases: Int, pairs: Tally, cells: [String])?)
        -> Table?
    {
        let counts = ["cases", "gold", "found"].map { Table.Column(title: $0, width: 5) }
        var table = Table(
            [.init(title: "file", width: nil)] + counts + titles.map { .init(title: $0, width: max(5, $0.count)) })
        let rows = results.filter { row($0.evaluation) != nil }
        for (file, evaluation) in rows + (rows.count > 1 ? [("all", total)] : []) {
            guard let row = row(evaluation) else { continue }
            table.add([file, "\(row.cases)", "\(row.pairs.gold)", "\(row.pairs.found)"] + row.cells)
        }
        return rows.isEmpty ? nil : table
    }

    /// By range of score, and from a score on.
    private func confidence(_ calibration: Calibration) -> [Table] {
        var bins = Table(
            [("score", 10), ("beads", 6), ("right", 6), ("precision", 9), ("mean score", 10)]
                .map { Table.Column(title: $0.0, width: $0.1) })
        for bin in calibration.bins {
            let range =
                bin.upperBound == 1
                ? "≥ \(Self.score(bin.lowerBound))"
                : bin.lowerBound == 0
                    ? "< \(Self.score(bin.upperBound))" : "\(Self.score(bin.lowerBound))–\(Self.score(bin.upperBound))"
            let isEmpty = bin.beads == 0
            bins.add([
                range, "\(bin.beads)", "\(bin.right)", isEmpty ? "" : Percent.text(bin.precision),
                isEmpty ? "" : Self.thousandths(bin.meanScore),
            ])
        }
        var levels = Table(
            [("score", 10), ("beads", 6), ("right", 6), ("precision", 9), ("share of all right ones", 23)]
                .map { Table.Column(title: $0.0, width: $0.1) })
        for level in calibration.levels {
            levels.add([
                "≥ \(Self.score(level.score))", "\(level.beads)", "\(level.right)",
                level.beads == 0 ? "" : Percent.text(level.precision), Percent.text(level.shareOfRight),
            ])
        }
        return [bins, levels]
    }

    private static func rates(_ tally: Tally) -> [String] {
        [tally.precision, tally.recall, tally.f].map(thousandths)
    }

    /// ".987", "1.00".
    private static func thousandths(_ share: Double) -> String {
        let thousandths = Int((share * 1000).rounded())
        return thousandths >= 1000 ? "1.00" : "." + String(String(1000 + thousandths).dropFirst())
    }

    private static func score(_ bound: Double) -> String {
        let hundredths = Int((bound * 100).rounded())
        return hundredths % 10 == 0 ? ".\(hundredths / 10)" : ".\(hundredths)"
    }
}
