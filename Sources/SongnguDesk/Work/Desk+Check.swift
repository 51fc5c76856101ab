package import SongnguAlignment
import SongnguGlossary
package import SongnguText

/// An article and what the checks say of it.
package struct CheckResult: Sendable {
    package var target: Article
    package var source: Article?
    package var findings: [Finding]
    package var warnings: [String]
}

extension Desk {
    /// Reads and checks an article, with its source beside it where there is one. Throws ``DeskError``, and
    /// ``EmbedderError`` where an endpoint is required.
    package func check(target: DocumentInput, source: DocumentInput? = nil) throws -> CheckResult {
        guard let source else {
            let article = try target.read()
            return CheckResult(target: article, findings: try findings(in: article, source: nil), warnings: [])
        }
        let pair = try read(source: source, target: target)
        let isNamed = source.language != nil && target.language != nil
        return CheckResult(
            target: pair.target, source: pair.source, findings: try findings(in: pair.target, source: pair.source),
            warnings: Self.languageWarnings(
                pair.source, pair.target, (source.name, target.name), isOrderSure: isNamed))
    }

    /// The findings in a target: faults in order, then notes in theirs; of its names and wording, and with the source
    /// those of fidelity too, each with what the source says. Throws ``EmbedderError`` where an endpoint is required and has to align the two.
    ///
    /// - Parameter beads: how the two are aligned; found when nil.
    package func findings(in target: Article, source: Article?, beads: [Bead]? = nil) throws -> [Finding] {
        let written = WordingCheck().findings(in: target)
        guard let source else { return Self.inOrder(check.findings(in: target, side: .target) + written) }
        let beads = try beads ?? aligner.align(source, target).beads
        let names = check.findings(
            in: target, side: .target, source: source, pairs: Self.pairs(beads, source: source, target: target))
        let places = SourcePlaces(source, matcher: matcher)
        let shown = names.map { finding in
            var finding = finding
            finding.places += places.places(of: finding)
            return finding
        }
        return Self.inOrder(shown + written + fidelity.findings(source: source, target: target, beads: beads))
    }

    private static func inOrder(_ findings: [Finding]) -> [Finding] {
        let found = findings.sorted {
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
