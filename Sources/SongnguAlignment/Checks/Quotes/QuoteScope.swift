import SongnguText

/// What is wrong inside a quotation is told of the quotation: its speaker did not say that.
struct QuoteScope: Sendable {
    private let quotations: [Speech]

    /// Quoted words fewer than these are no speech.
    static let leastWords = 5
    /// The same where a quotation of the source stands beside it.
    static let leastLinkedWords = 3

    init(_ pair: CheckedPair) {
        quotations = Speech.all(in: pair.targets, of: pair.target).filter { $0.words.count >= Self.leastLinkedWords }
    }

    /// Findings told of their quotation where they stand in one, each once.
    func settling(_ findings: [Finding]) -> [Finding] {
        let untranslated = findings.filter { $0.rule == UntranslatedRule.name }.map(\.range)
        let unsupported = findings.filter { $0.rule == UnsupportedQuoteRule.name }.map(\.range)
        var seen: Set<String> = []
        return findings.compactMap { finding in
            var finding = finding
            let isOfContent = [NumberRule.name, DateRule.name, NegationRule.name].contains(finding.rule)
            if isOfContent {
                guard !untranslated.contains(where: { $0.overlaps(finding.range) }) else { return nil }
                if let quotation = quotations.first(where: { $0.hull.contains(finding.range) }) {
                    finding.rule = AlteredQuoteRule.name
                    finding.range = quotation.hull
                    finding.surface = quotation.surface
                }
            }
            if finding.rule == AlteredQuoteRule.name || finding.rule == SpeakerRule.name,
                unsupported.contains(where: { $0.overlaps(finding.range) })
            {
                return nil
            }
            return seen.insert("\(finding.rule) \(finding.range)").inserted ? finding : nil
        }
    }
}
