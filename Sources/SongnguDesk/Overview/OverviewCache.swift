package import Foundation
package import SongnguMemory
import Synchronization

/// The counts of a memory, kept while they hold.
///
/// Counting a million units takes a second or two. Where the memory changes all the time, counts that took long are kept
/// for a while all the same, so that a twentieth of the time at most goes into counting.
package final class OverviewCache: Sendable {
    private struct Kept {
        var state: MemoryState
        var overview: MemoryOverview
        var counted: Date
        var took: TimeInterval
    }

    private static let patience = 20.0

    private let kept = Mutex<Kept?>(nil)
    private let now: @Sendable () -> Date

    package init(now: @escaping @Sendable () -> Date = { Date() }) {
        self.now = now
    }

    /// The counts, and when they were made. Others who ask wait while they are made. Throws ``MemoryError``.
    package func overview(of memory: TranslationMemory) throws -> (overview: MemoryOverview, counted: Date) {
        let state = try memory.state()
        return try kept.withLock { kept in
            let start = now()
            if let found = kept {
                let age = start.timeIntervalSince(found.counted)
                if found.state == state || age < found.took * Self.patience { return (found.overview, found.counted) }
            }
            let overview = try memory.overview()
            let end = now()
            kept = Kept(state: state, overview: overview, counted: end, took: end.timeIntervalSince(start))
            return (overview, end)
        }
    }
}
