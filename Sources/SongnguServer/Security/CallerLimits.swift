#if Server
import Synchronization

/// How much one caller may ask of the server.
final class CallerLimits: Sendable {
    let requests: RateLimiter
    /// Failed ones, by address.
    let signIns: RateLimiter
    private let mostAtOnce: Int
    private let running = Mutex<[String: Int]>([:])

    /// - Parameters:
    ///   - rate: requests a second; nil takes what suits the exposure.
    ///   - now: the clock.
    init(
        _ exposure: Exposure, rate: Int? = nil, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        // On loopback the limit only stops what has run away: tools ask for thousands of matches a second.
        let perSecond = Double(rate ?? (exposure.isOpenWithoutTokens ? 20_000 : 50))
        requests = RateLimiter(Rate(perSecond: perSecond, burst: perSecond * 4), now: now)
        signIns = RateLimiter(Rate(perSecond: 1.0 / 12, burst: 5), now: now)
        mostAtOnce = exposure.isOpenWithoutTokens ? 64 : 8
    }

    /// Does what may take long or changes something; a caller has a few of these at a time. Throws
    /// ``Refusal/tooMany(seconds:)`` and what `body` throws.
    func working<Value>(_ caller: String, _ body: () async throws -> Value) async throws -> Value {
        let isFull = running.withLock { running in
            guard running[caller, default: 0] < mostAtOnce else { return true }
            running[caller, default: 0] += 1
            return false
        }
        guard !isFull else { throw Refusal.tooMany(seconds: 1) }
        defer {
            running.withLock { running in
                let rest = running[caller, default: 1] - 1
                running[caller] = rest > 0 ? rest : nil
            }
        }
        return try await body()
    }

    /// What addresses are counted by: the first half of IPv6 ones, since whoever has one has all of the same half.
    static func key(address: String?) -> String {
        guard let address else { return "address" }
        guard address.contains(":") else { return "address " + address }
        return "address " + IPv6.firstHalf(address)
    }
}
#endif
