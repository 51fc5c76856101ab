package import SongnguText

/// What the target side of a bead did with the source side, and the quotations of both that belong together.
package struct Rendering: Hashable, Sendable {
    package let kind: RenderingKind
    package let quotes: [QuotePair]

    /// Of segments that render each other, in their order.
    package init(_ source: [Segment], _ target: [Segment]) {
        let hasSpeech = [source, target].allSatisfy { $0.contains(where: SpanEvidence.isSpeech) }
        let isLead = target.contains { $0.block == .lead }
        kind = isLead ? .lead : hasSpeech ? .quote : .paraphrase
        quotes = QuoteLinker.links(source, target)
    }
}
