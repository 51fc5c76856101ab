#if Server
import Hummingbird
import Testing

@testable import SongnguServer

@Suite("Limits: rates, bodies, what runs at once")
struct LimitTests {
    @Test("A bucket gives its burst, then its rate")
    func bucket() {
        let clock = ManualClock()
        let limiter = RateLimiter(Rate(perSecond: 0.5, burst: 3), now: clock.now)
        #expect((0..<4).map { _ in limiter.take("a") } == [nil, nil, nil, 2])
        #expect(limiter.take("b") == nil)
        clock.advance(.seconds(1))
        #expect(limiter.take("a") == 1)
        clock.advance(.seconds(1))
        #expect(limiter.wait("a") == nil)
        #expect(limiter.take("a") == nil)
        clock.advance(.seconds(3600))
        #expect((0..<4).map { _ in limiter.take("a") } == [nil, nil, nil, 2])
    }

    @Test("However many callers come, so many are remembered")
    func bounded() {
        let clock = ManualClock()
        let limiter = RateLimiter(Rate(perSecond: 1, burst: 2), most: 100, now: clock.now)
        for caller in 0..<10_000 { _ = limiter.take("\(caller)") }
        #expect(limiter.count <= 100)
        _ = limiter.take("9999")
        #expect(limiter.take("9999") == 1, "who came last is remembered")
    }

    @Test(
        "Addresses of one network are one caller in IPv6",
        arguments: [
            ("192.0.2.7", "address 192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "address 20010db800010002"),
            ("2001:db8:1:2::9", "address 20010db800010002"), ("fe80::1%eth0", "address fe80000000000000"),
            ("::ffff:192.0.2.7", "address 00000000000000000000ffffc0000207"), (nil, "address"),
            ("no:address", "address no:address"),
        ])
    func addresses(_ address: String?, _ key: String) {
        #expect(CallerLimits.key(address: address) == key)
    }

    @Test("Too many requests are told when to come again")
    func tooMany() async throws {
        let served = try ServedDesk.plain()
        let clock = ManualClock()
        let router = served.service.router(try served.gate(now: clock.now, rate: 2)).buildResponder()
        for _ in 0..<8 { #expect(try await router.answer(Asking()).status == 200) }
        let answer = try await router.answer(Asking())
        #expect(answer.status == 429)
        #expect(answer.code == "too-many")
        #expect(answer.header("Retry-After") == "1")
        clock.advance(.milliseconds(500))
        #expect(try await router.answer(Asking()).status == 200)
    }

    @Test("Thousands of requests a second are fine on loopback")
    func generous() {
        let limits = CallerLimits(Exposure(), now: ManualClock().now)
        #expect((0..<50_000).compactMap { _ in limits.requests.take("address 127.0.0.1") } == [])
    }

    @Test("A caller has a few long requests at a time")
    func atOnce() async throws {
        let limits = CallerLimits(Exposure(transport: .tls, isLoopback: false))
        let signal = StopSignal()
        let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<9 {
                group.addTask {
                    do {
                        try await limits.working("token Lan") { await signal.wait() }
                        return false
                    } catch Refusal.tooMany {
                        signal.give()
                        return true
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused == 1)
        try await limits.working("token Lan") {}
    }

    @Test("A body beyond the limit is refused")
    func tooLarge() async throws {
        let served = try ServedDesk.plain()
        let router = served.service.router(try served.gate()).buildResponder()
        var asking = GateTests.align
        asking.body = String(repeating: " ", count: Limits.body + 1)
        let answer = try await router.answer(asking)
        #expect(answer.status == 413)
        #expect(answer.code == "too-large")
    }
}
#endif
