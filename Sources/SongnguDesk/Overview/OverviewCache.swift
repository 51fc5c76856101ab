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
    private let counting = Mutex<Void>(())
    private let now: @Sendable () -> Date

    package init(now: @escaping @Sendable () -> Date = { Date() }) {
        self.now = now
    }

    /// The counts that still hold, and when they were made; nil where they have to be made. O(1). Throws ``MemoryError``.
    package func kept(of memory: TranslationMemory) throws -> (overview: MemoryOverview, counted: Date)? {
        let state = try memory.state()
        return holding(state, at: now())
    }

    /// The counts, and when they were made. Others who ask wait while they are made. Throws ``MemoryError``.
    package func overview(of memory: TranslationMemory) throws -> (overview: MemoryOverview, counted: Date) {
        let state = try memory.state()
        return try counting.withLock { _ in
            let start = now()
            if let found = holding(state, at: start) { return found }
            let overview = try memory.overview()
            let end = now()
            kept.withLock {
                $0 = Kept(state: state, overview: overview, counted: end, took: end.timeIntervalSince(start))
            }
            return (overview, end)
        }
    }

    private func holding(_ state: MemoryState, at time: Date) -> (overview: MemoryOverview, counted: Date)? {
        kept.withLock { kept in
            guard let kept else { return nil }
            let age = time.timeIntervalSince(kept.counted)
            guard kept.state == state || age < kept.took * Self.patience else { return nil }
            return (kept.overview, kept.counted)
        }
    }
}
