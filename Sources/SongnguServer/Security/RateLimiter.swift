#if Server
import Synchronization

/// How often something may be done.
struct Rate: Hashable, Sendable {
    var perSecond: Double
    /// At once, after a pause.
    var burst: Double
}

/// Counts what callers do by token buckets, one a caller.
final class RateLimiter: Sendable {
    private let rate: Rate
    private let most: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private let buckets = Mutex<[String: Bucket]>([:])

    private struct Bucket {
        var level: Double
        var time: ContinuousClock.Instant
    }

    /// - Parameter most: callers that are remembered; those who were not seen for longest are forgotten first.
    init(
        _ rate: Rate, most: Int = 10_000, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.rate = rate
        self.most = most
        self.now = now
    }

    /// Counts one. Returns how many seconds to wait where it is one too many, and then does not count it.
    func take(_ caller: String) -> Int? {
        visit(caller) { bucket in
            guard bucket.level >= 1 else { return Int(((1 - bucket.level) / rate.perSecond).rounded(.up)) }
            bucket.level -= 1
            return nil
        }
    }

    /// How many seconds to wait; counts nothing.
    func wait(_ caller: String) -> Int? {
        visit(caller) { $0.level >= 1 ? nil : Int(((1 - $0.level) / rate.perSecond).rounded(.up)) }
    }

    var count: Int { buckets.withLock { $0.count } }

    private func visit(_ caller: String, _ body: (inout Bucket) -> Int?) -> Int? {
        let now = now()
        return buckets.withLock { buckets in
            if buckets.count >= most, buckets[caller] == nil { forget(&buckets, now) }
            var bucket = buckets[caller] ?? Bucket(level: rate.burst, time: now)
            bucket.level = level(bucket, now)
            bucket.time = now
            let wait = body(&bucket)
            buckets[caller] = bucket
            return wait
        }
    }

    private func level(_ bucket: Bucket, _ now: ContinuousClock.Instant) -> Double {
        min(rate.burst, bucket.level + (now - bucket.time) / .seconds(1) * rate.perSecond)
    }

    /// Forgets half at a time, so that each call costs little on average.
    private func forget(_ buckets: inout [String: Bucket], _ now: ContinuousClock.Instant) {
        let rest = buckets.filter { level($0.value, now) < rate.burst }.sorted { $0.value.time > $1.value.time }
        buckets = Dictionary(uniqueKeysWithValues: rest.prefix(most / 2).map { ($0.key, $0.value) })
    }
}
#endif
