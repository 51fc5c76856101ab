import Foundation
import SongnguMemory
import SongnguText
import Synchronization
import Testing

@testable import SongnguDesk

@Suite("Desk: counts of a memory are kept")
struct OverviewCacheTests {
    /// Each look at the clock is so many seconds after the one before.
    private final class Clock: Sendable {
        private let seconds = Mutex(0.0)
        let step: Double

        init(step: Double) { self.step = step }

        func now() -> Date {
            seconds.withLock { seconds in
                seconds += step
                return Date(timeIntervalSince1970: seconds)
            }
        }
    }

    private func memory() throws -> TranslationMemory {
        let memory = try TranslationMemory.inMemory()
        let variants = [Variant(.english, "Rain."), Variant(.vietnamese, "Mưa.")]
        _ = try memory.importUnits([ImportedUnit(variants: variants)], file: "a")
        return memory
    }

    @Test("Counts hold until the memory changes; those that took long hold longer")
    func keeps() throws {
        let memory = try memory()
        let clock = Clock(step: 0)
        let cache = OverviewCache { clock.now() }
        #expect(try cache.overview(of: memory).overview.units == 1)
        _ = try memory.edit([(1, [.remove])])
        #expect(try cache.kept(of: memory) == nil, "they are to be made anew")
        #expect(try cache.overview(of: memory).overview.units == 0)
        #expect(try cache.kept(of: memory)?.overview.units == 0)
        let slow = Clock(step: 1)
        let patient = OverviewCache { slow.now() }
        #expect(try patient.overview(of: memory).overview.units == 0)
        _ = try memory.undo()
        // Counting took a second, and twenty go by.
        for _ in 0..<18 { #expect(try patient.overview(of: memory).overview.units == 0) }
        #expect(try patient.kept(of: memory)?.isOld == false)
        let old = try #require(try patient.kept(of: memory), "nobody waits for what takes long")
        #expect(old.isOld && old.overview.units == 0)
        #expect(try patient.overview(of: memory).overview.units == 1)
    }
}
