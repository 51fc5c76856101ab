package import SongnguAlignment
package import SongnguMemory
package import SongnguText

/// Two articles and how they are aligned, on the desk of those who correct that together.
package struct Review: Sendable {
    package let id: Int64
    /// Counts the changes from 0.
    package let revision: Int
    /// As they read now, with the words that were edited; ranges of findings and quotations are of these texts.
    package let source: Article
    package let target: Article
    /// In the order of the target; null beads of the source follow the bead of the segment before them. Every segment
    /// stands in one.
    package let beads: [ReviewBead]
    /// Segments whose words were edited, with the words that they had.
    package let edited: [Side: [Int: String]]
    package let findings: [Finding]
    package let warnings: [String]
    package let progress: ReviewProgress
}

/// The two articles as they were when their review began.
struct ReviewArticles: Codable {
    var source: Article
    var target: Article
}

/// What changes in a review: what the memory keeps of it.
struct ReviewState: Codable {
    struct Edit: Codable, Hashable {
        var side: Side
        var segment: Int
        var text: String
    }

    var beads: [ReviewBead]
    /// Segments with other words than their article's, once each.
    var edits: [Edit] = []
    /// Of the next bead.
    var nextID: Int
    var warnings: [String]

    init(_ alignment: Alignment) {
        beads = alignment.beads.enumerated().map { ReviewBead($1, id: $0) }
        nextID = beads.count
        warnings = alignment.warnings
    }

    var progress: ReviewProgress {
        let pairs = beads.filter { !$0.isNull }
        return ReviewProgress(
            open: pairs.count { $0.state == .proposed }, accepted: pairs.count { $0.state == .accepted },
            rejected: pairs.count { $0.state == .rejected })
    }

    func text(of segment: Int, _ side: Side) -> String? {
        edits.first { $0.side == side && $0.segment == segment }?.text
    }

    func edits(of side: Side) -> [Int: String] {
        Dictionary(edits.filter { $0.side == side }.map { ($0.segment, $0.text) }) { $1 }
    }
}

/// One thing that was done, such that it can be undone and that others can be told of it.
struct ReviewStep: Codable {
    struct Edit: Codable {
        var side: Side
        var segment: Int
        /// Nil for the article's own words.
        var before: String?
        var after: String?
    }

    /// "accept", "undo" …
    var change: String
    var removed: [ReviewBead] = []
    var added: [ReviewBead] = []
    var edit: Edit?
    /// The revision of the step that it undid.
    var undoes: Int?

    func touches(_ other: ReviewStep) -> Bool {
        let own = segments
        return other.segments.contains(where: own.contains)
    }

    /// Indices of segments that it concerns, ascending.
    func segments(of side: Side) -> [Int] { segments.filter { $0.side == side }.map(\.segment).sorted() }

    private struct Place: Hashable {
        var side: Side
        var segment: Int
    }

    private var segments: Set<Place> {
        var places = Set(edit.map { [Place(side: $0.side, segment: $0.segment)] } ?? [])
        for bead in removed + added {
            for segment in bead.source { places.insert(Place(side: .source, segment: segment)) }
            for segment in bead.target { places.insert(Place(side: .target, segment: segment)) }
        }
        return places
    }
}
