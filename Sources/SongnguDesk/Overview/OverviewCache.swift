package import Foundation
package import SongnguMemory
import Synchronization

/// The counts of a memory, kept while they hold.
///
/// Counting a million units takes some seconds. Where the memory changes all the time, counts that took long are kept for a
/// while all the same, so that a twentieth of the time at most goes into counting; and nobody waits for them to be made
/// anew.
package final class OverviewCache: Sendable {
    private struct Kept {
        var state: MemoryState
        var overview: MemoryOverview
        var counted: Date
        var took: TimeInterval
    }

    private static let patience = 20.0
    /// Seconds that people wait for.
    private static let isSoon = 0.25

    private let kept = Mutex<Kept?>(nil)
    private let counting = Mutex<Void>(())
    private let now: @Sendable () -> Date

    package init(now: @escaping @Sendable () -> Date = { Date() }) {
        self.now = now
    }

    /// The counts, and when they were made; old ones are to be made anew as soon as somebody has the time. Nil where they
    /// have to be made first. O(1). Throws ``MemoryError``.
    package func kept(of memory: TranslationMemory) throws -> (overview: MemoryOverview, counted: Date, isOld: Bool)? {
        let state = try memory.state()
        if let found = holding(state, at: now()) { return (found.overview, found.counted, false) }
        guard let kept = kept.withLock({ $0 }), kept.took >= Self.isSoon else { return nil }
        return (kept.overview, kept.counted, true)
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
