import SongnguAlignment
package import SongnguDesk
import SongnguText

/// Two texts and what is known of them, as a report and a review show it.
package struct BitextContent: Sendable {
    /// A bead with what a person made of it.
    struct Link: Sendable {
        var id: Int
        /// What a reader tells pairs by; nil where one side is empty.
        var number: Int?
        var bead: Bead
        /// Nil where a person linked the two sides.
        var score: Double?
        /// Nil in a report, where nothing is judged.
        var state: ReviewBead.State?
        /// Who made or judged it last, if not the aligner.
        var author: String?

        func segments(of side: Side) -> [Int] { side == .source ? bead.source : bead.target }
    }

    let source: Article
    let target: Article
    let links: [Link]
    let findings: [Finding]
    /// Segments whose words were edited, with the words that they had.
    let edited: [Side: [Int: String]]

    package init(_ alignment: Alignment) {
        source = alignment.source
        target = alignment.target
        findings = alignment.findings
        edited = [:]
        links = Self.numbered(
            alignment.beads.enumerated().map { Link(id: $0, bead: $1, score: $1.score, state: nil, author: nil) })
    }

    package init(_ review: Review) {
        source = review.source
        target = review.target
        findings = review.findings
        edited = review.edited
        links = Self.numbered(
            review.beads.map { bead in
                Link(
                    id: bead.id,
                    bead: Bead(
                        source: bead.source, target: bead.target, kind: bead.kind, score: bead.score ?? 1,
                        reasons: bead.reasons, quotes: bead.quotes),
                    score: bead.score, state: bead.state, author: bead.author)
            })
    }

    func article(_ side: Side) -> Article { side == .source ? source : target }

    private static func numbered(_ links: [Link]) -> [Link] {
        var number = 0
        return links.map { link in
            var link = link
            if !link.bead.isNull {
                number += 1
                link.number = number
            }
            return link
        }
    }
}

/// How much a pair is to be trusted, by its calibrated probability.
enum Confidence: String, CaseIterable {
    case sure, likely, doubtful
    /// A person linked the two sides.
    case hand

    init(_ score: Double?) {
        guard let score else {
            self = .hand
            return
        }
        self = score >= 0.9 ? .sure : score >= Desk.acceptedScore ? .likely : .doubtful
    }
}
