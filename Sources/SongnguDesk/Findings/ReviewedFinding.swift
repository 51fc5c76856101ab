package import SongnguText

/// A finding, what it is known by, and whether it is still to be looked at.
package struct ReviewedFinding: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case open
        /// By a comment in the article, with its reason.
        case ignored(reason: String?)
        /// It stands in the baseline.
        case known
    }

    package var finding: Finding
    package var fingerprint: Fingerprint
    package var state: State

    package init(_ finding: Finding, _ fingerprint: Fingerprint, _ state: State = .open) {
        self.finding = finding
        self.fingerprint = fingerprint
        self.state = state
    }
}

/// The findings of two articles, held against their comments and a baseline.
struct FindingReview {
    /// In the order of the findings; notes on unused comments last.
    private(set) var findings: [ReviewedFinding]
    /// Whether each comment of the target, then of the source, ignored anything.
    private var isUsed: [Bool]

    init(_ findings: [Finding], target: Article, source: Article?, baseline: Baseline? = nil) {
        let comments = Self.comments(target, source)
        var isUsed = comments.map { _ in false }
        let fingerprints = Fingerprint.list(findings, target: target, source: source)
        self.findings = zip(findings, fingerprints).map { finding, fingerprint in
            var state = ReviewedFinding.State.open
            for (index, comment) in comments.enumerated()
            where comment.comment.ignores(finding, fingerprint, on: comment.side) {
                isUsed[index] = true
                if state == .open { state = .ignored(reason: comment.comment.reason) }
            }
            if state == .open, baseline?.knows(fingerprint) == true { state = .known }
            return ReviewedFinding(finding, fingerprint, state)
        }
        self.isUsed = isUsed
    }

    private static func comments(
        _ target: Article, _ source: Article?
    ) -> [(side: Side, comment: IgnoreComment)] {
        target.ignores.map { (.target, $0) } + (source?.ignores ?? []).map { (.source, $0) }
    }

    /// Those that are to be reported.
    var open: [Finding] { findings.lazy.filter { $0.state == .open }.map(\.finding) }

    /// A note for each comment that ignores nothing. Comments of the source are others' affair.
    ///
    /// - Parameter names: rules that did not run, so that a comment which names only such may be right.
    mutating func noteUnusedComments(in target: Article, baseline: Baseline? = nil, notRun names: Set<String> = []) {
        let unused = zip(target.ignores, isUsed).filter { !$1 }.map(\.0)
        let notes = unused.filter { $0.names.isEmpty || !names.isSuperset(of: $0.names) }.map { comment in
            let what =
                comment.names.isEmpty ? "nothing here" : "no finding here of \(comment.names.joined(separator: ", "))"
            return Finding(
                rule: RuleDescription.unusedIgnore, side: .target, range: comment.range,
                surface: String(target.text[bytes: comment.range]),
                reason: "there is \(comment.names.isEmpty ? "nothing here to ignore" : what): take the comment away",
                severity: .note)
        }
        for (note, fingerprint) in zip(notes, Fingerprint.list(notes, target: target, source: nil)) {
            findings.append(
                ReviewedFinding(note, fingerprint, baseline?.knows(fingerprint) == true ? .known : .open))
        }
    }
}

extension IgnoreComment {
    /// Whether a finding lies in its scope, or belongs to a place that does, and is one that it names.
    fileprivate func ignores(_ finding: Finding, _ fingerprint: Fingerprint, on side: Side) -> Bool {
        guard
            names.isEmpty || names.contains(finding.rule) || names.contains(RuleDescription.family(of: finding))
                || names.contains(fingerprint.description)
        else { return false }
        if finding.side == side { return holds(at: finding.range) }
        return finding.places.contains { $0.side == side && holds(at: $0.range) }
    }

    private func holds(at range: ByteRange) -> Bool {
        scope.contains(range.lowerBound)
    }
}
