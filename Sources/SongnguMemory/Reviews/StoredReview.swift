package import Foundation

/// How far a review has come: beads with two sides, counted.
package struct ReviewProgress: Hashable, Sendable, Codable {
    package var open: Int
    package var accepted: Int
    package var rejected: Int

    package init(open: Int, accepted: Int, rejected: Int) {
        self.open = open
        self.accepted = accepted
        self.rejected = rejected
    }
}

/// A review, without its contents.
package struct ReviewSummary: Hashable, Sendable {
    package let id: Int64
    package let source: DocumentReference
    package let target: DocumentReference
    package let created: Date
    package let createdBy: String?
    package let changed: Date
    package let changedBy: String?
    /// Counts the changes from 0.
    package let revision: Int
    package let progress: ReviewProgress
}

/// A review as the memory holds it. What is in it is the reviewer's own JSON.
package struct StoredReview: Hashable, Sendable {
    package let summary: ReviewSummary
    /// Never changed.
    package let articles: String
    package let state: String
}

/// Something done in a review.
package struct StoredReviewStep: Hashable, Sendable {
    /// The review's, once it was done.
    package let revision: Int
    package let at: Date
    package let author: String?
    /// What it did to the units.
    package let operation: Int64?
    /// The reviewer's own JSON.
    package let step: String
}

/// What a change makes of a review and of the memory.
package struct ReviewUpdate: Hashable, Sendable {
    /// A bead by where its sides stand in the two documents.
    package struct Place: Hashable, Sendable {
        package var source: [Range<Int>]
        package var target: [Range<Int>]

        package init(source: [Range<Int>], target: [Range<Int>]) {
            self.source = source
            self.target = target
        }
    }

    package enum Units: Hashable, Sendable {
        /// Beads leave the memory, then others come into it, approved.
        case replace(dropped: Set<Place>, accepted: [UnitDraft])
        /// Units become as they were before an operation; where others changed them since, or its history is forgotten,
        /// beads leave and come as in ``replace(dropped:accepted:)``. Nothing is done where it was undone before.
        case undo(Int64, dropped: Set<Place>, accepted: [UnitDraft])
    }

    package var state: String
    package var progress: ReviewProgress
    package var step: String
    package var units: Units

    package init(state: String, progress: ReviewProgress, step: String, units: Units) {
        self.state = state
        self.progress = progress
        self.step = step
        self.units = units
    }
}
