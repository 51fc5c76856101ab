package import SongnguAlignment
import SongnguGlossary
package import SongnguMemory
package import SongnguText

/// An article and what the checks say of it.
package struct CheckResult: Sendable {
    package var target: ArticleFile
    package var source: ArticleFile?
    /// Faults in order, then notes in theirs, with those that comments ignore or the baseline knows.
    package var reviewed: [ReviewedFinding]
    package var warnings: [String]

    /// Those that are to be reported.
    package var findings: [Finding] { open.map(\.finding) }
    package var open: [ReviewedFinding] { reviewed.filter { $0.state == .open } }
}

extension Desk {
    /// Reads and checks an article, with its source beside it where there is one. Throws ``DeskError``, and
    /// ``EmbedderError`` where an endpoint is required.
    ///
    /// - Parameter memory: whose spellings names are held against that no glossary has.
    package func check(
        target: DocumentInput, source: DocumentInput? = nil, baseline: Baseline? = nil,
        memory: TranslationMemory? = nil
    ) throws -> CheckResult {
        guard let source else {
            return try review(target.file(), source: nil, baseline: baseline, memory: memory)
        }
        guard !(source.isStandardInput && target.isStandardInput) else { throw DeskError.standardInputTwice }
        let pair = (source: try source.file(), target: try target.file())
        try Self.requireTwoLanguages((pair.source.article, source), (pair.target.article, target))
        let isNamed = source.language != nil && target.language != nil
        return try review(
            pair.target, source: pair.source, baseline: baseline, memory: memory,
            warnings: Self.languageWarnings(
                pair.source.article, pair.target.article, (source.name, target.name), isOrderSure: isNamed))
    }

    /// Checks a file that was read; also one that was corrected since.
    package func review(
        _ target: ArticleFile, source: ArticleFile?, baseline: Baseline? = nil, memory: TranslationMemory? = nil,
        warnings: [String] = []
    ) throws -> CheckResult {
        var review = FindingReview(
            try allFindings(in: target.article, source: source?.article, memory: memory), target: target.article,
            source: source?.article, baseline: baseline)
        let notRun = source == nil ? Set(RuleDescription.all.filter(\.needsSource).map(\.name)) : []
        review.noteUnusedComments(in: target.article, baseline: baseline, notRun: notRun)
        return CheckResult(target: target, source: source, reviewed: review.findings, warnings: warnings)
    }

    /// The findings in a target that its comments do not ignore: faults in order, then notes in theirs; of its names and
    /// wording, and with the source those of fidelity too, each with what the source says. Throws ``EmbedderError``
    /// where an endpoint is required and has to align the two.
    ///
    /// - Parameter beads: how the two are aligned; found when nil.
    package func findings(in target: Article, source: Article?, beads: [Bead]? = nil) throws -> [Finding] {
        let findings = try allFindings(in: target, source: source, beads: beads)
        guard !target.ignores.isEmpty || source?.ignores.isEmpty == false else { return findings }
        return FindingReview(findings, target: target, source: source).open
    }

    func allFindings(
        in target: Article, source: Article?, beads: [Bead]? = nil, memory: TranslationMemory? = nil
    ) throws -> [Finding] {
        var written = WordingCheck().findings(in: target)
        if let memory { written += try RememberedNames(check: check, memory: memory).findings(in: target) }
        guard let source else { return Self.inOrder(check.findings(in: target, side: .target), written) }
        let beads = try beads ?? aligner.align(source, target).beads
        let names = check.findings(
            in: target, side: .target, source: source, pairs: Self.pairs(beads, source: source, target: target))
        let places = SourcePlaces(source, matcher: matcher)
        let shown = names.map { finding in
            guard finding.rule != RuleDescription.unlisted else { return finding }
            var finding = finding
            finding.places += places.places(of: finding)
            return finding
        }
        return Self.inOrder(
            shown, written + fidelity.findings(source: source, target: target, beads: beads))
    }

    /// Faults by place, then notes. A name with a finding of another kind needs no note that it is in no glossary.
    private static func inOrder(_ names: [Finding], _ others: [Finding]) -> [Finding] {
        let named = names.filter { name in
            name.rule != RuleDescription.unlisted
                || !others.contains { $0.rule == RuleDescription.inconsistent && $0.range == name.range }
        }
        let found = (named + others).sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule) < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
        return found.filter { $0.severity == .fault } + found.filter { $0.severity == .note }
    }

    /// The beads by what they cover; a sentence given with a sentence renders it, whatever they have in common.
    private static func pairs(_ beads: [Bead], source: Article, target: Article) -> [PairedPassages] {
        if source.segments.count == 1, target.segments.count == 1 {
            return [
                PairedPassages(
                    source: source.segments.map(\.range), target: target.segments.map(\.range), isSure: true)
            ]
        }
        return beads.lazy.filter { !$0.isNull }.map { bead in
            PairedPassages(
                source: bead.source.map { source.segments[$0].range },
                target: bead.target.map { target.segments[$0].range }, isSure: bead.score >= sureScore)
        }
    }

    /// From here on fewer than one bead in fifty is wrong.
    private static let sureScore = 0.9
}
