#if Server
import SongnguDesk
import Synchronization

/// Tells those who look at a review what others change in it.
final class ReviewFeed: Sendable {
    private struct State {
        var listeners: [Int64: [Int: AsyncStream<ReviewReceipt>.Continuation]] = [:]
        var next = 0
        var count = 0
    }

    private let state = Mutex(State())

    /// The changes of a review from now on; nil where too many listen. To be ended with ``Listener/end()``.
    ///
    /// Who reads too slowly misses older ones: the newest says enough, since it brings the revision.
    func listen(to review: Int64) -> Listener? {
        let (stream, continuation) = AsyncStream.makeStream(
            of: ReviewReceipt.self, bufferingPolicy: .bufferingNewest(16))
        let number: Int? = state.withLock { state in
            guard state.count < Limits.listeners else { return nil }
            state.count += 1
            state.next += 1
            state.listeners[review, default: [:]][state.next] = continuation
            return state.next
        }
        return number.map { Listener(feed: self, review: review, number: $0, changes: stream) }
    }

    func tell(_ receipt: ReviewReceipt) {
        for listener in state.withLock({ $0.listeners[receipt.id] ?? [:] }).values { listener.yield(receipt) }
    }

    fileprivate func end(_ review: Int64, _ number: Int) {
        let gone = state.withLock { state in
            guard let gone = state.listeners[review]?.removeValue(forKey: number) else {
                return nil as AsyncStream<ReviewReceipt>.Continuation?
            }
            state.count -= 1
            if state.listeners[review]?.isEmpty == true { state.listeners[review] = nil }
            return gone
        }
        gone?.finish()
    }

    /// How many listen.
    var count: Int { state.withLock { $0.count } }
}

/// Somebody who looks on; who lets go of it listens no more.
final class Listener: Sendable {
    private let feed: ReviewFeed
    private let review: Int64
    private let number: Int
    let changes: AsyncStream<ReviewReceipt>

    fileprivate init(feed: ReviewFeed, review: Int64, number: Int, changes: AsyncStream<ReviewReceipt>) {
        self.feed = feed
        self.review = review
        self.number = number
        self.changes = changes
    }

    func end() { feed.end(review, number) }

    deinit { end() }
}
#endif
