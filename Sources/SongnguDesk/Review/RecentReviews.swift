import SongnguMemory
import Synchronization

/// The reviews that were last looked at, with their findings: each change is looked at again by everybody who has the
/// review open, and nothing else of it is different then.
final class RecentReviews: Sendable {
    private struct Entry {
        var stored: StoredReview
        var review: Review
    }

    private let entries = Mutex<[Entry]>([])

    private static let most = 8

    /// A review as it was stored; made only where it is not known. Throws what `make` does.
    func review(_ stored: StoredReview, make: () throws -> Review) rethrows -> Review {
        if let known = entries.withLock({ entries in entries.first { $0.stored == stored } }) { return known.review }
        // Two may make the same; neither waits for the other.
        let review = try make()
        entries.withLock { entries in
            entries.removeAll { $0.stored.summary.id == stored.summary.id }
            entries.insert(Entry(stored: stored, review: review), at: 0)
            entries = Array(entries.prefix(Self.most))
        }
        return review
    }
}
