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

    /// The findings in a target: faults in order, then notes in theirs; of its names, and with the source those of
    /// fidelity too, each with what the source says. Throws ``EmbedderError`` where an endpoint is required and has to align the two.
    ///
    /// - Parameter beads: how the two are aligned; found when nil.
    package func findings(in target: Article, source: Article?, beads: [Bead]? = nil) throws -> [Finding] {
        let names = check.findings(in: target, side: .target)
        guard let source else { return names }
        let places = SourcePlaces(source, matcher: matcher)
        let shown = names.map { finding in
            var finding = finding
            finding.places += places.places(of: finding)
            return finding
        }
        let beads = try beads ?? aligner.align(source, target).beads
        let found = (shown + fidelity.findings(source: source, target: target, beads: beads)).sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule) < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
        return found.filter { $0.severity == .fault } + found.filter { $0.severity == .note }
    }
}
