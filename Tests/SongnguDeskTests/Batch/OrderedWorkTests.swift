import Foundation
import Synchronization
import Testing

@testable import SongnguDesk

@Suite(.timeLimit(.minutes(1))) struct OrderedWorkTests {
    private struct Stop: Error, Equatable {}

    /// Counts up to a number, then ends or fails.
    private final class Counter: Sendable {
        private let given = Mutex(0)
        private let end: Int
        private let fails: Bool

        init(to end: Int, fails: Bool = false) {
            self.end = end
            self.fails = fails
        }

        var count: Int { given.withLock { $0 } }

        func next() throws -> Int? {
            try given.withLock { given in
                guard given < end else {
                    if fails { throw Stop() }
                    return nil
                }
                given += 1
                return given - 1
            }
        }
    }

    @Test(arguments: [1, 2, 7])
    func outcomesComeInTheOrderOfTheJobs(workers: Int) throws {
        let counter = Counter(to: 300)
        var received: [Int] = []
        try OrderedWork(workers: workers) {
            try counter.next()
        } work: { number -> Int in
            if number % 5 == 0 { Thread.sleep(forTimeInterval: 0.001) }
            return number * 2
        }.run { received.append($0) }
        #expect(received == (0..<300).map { $0 * 2 })
    }

    @Test func noMoreJobsAreReadThanTheWindowHolds() throws {
        let counter = Counter(to: 1000)
        var handed = 0
        try OrderedWork(workers: 3) {
            try counter.next()
        } work: {
            $0
        }.run { _ in
            #expect(counter.count - handed <= 12)
            handed += 1
        }
        #expect(handed == 1000)
    }

    @Test func anErrorOfTheInputComesAfterTheOutcomesBeforeIt() {
        let counter = Counter(to: 9, fails: true)
        var received: [Int] = []
        #expect(throws: Stop()) {
            try OrderedWork(workers: 4) {
                try counter.next()
            } work: {
                $0
            }.run { received.append($0) }
        }
        #expect(received == Array(0..<9))
    }

    @Test func whoeverReceivesMayEndTheWork() {
        let counter = Counter(to: .max)
        var received = 0
        #expect(throws: Stop()) {
            try OrderedWork(workers: 4) {
                try counter.next()
            } work: {
                $0
            }.run { _ in
                received += 1
                if received == 5 { throw Stop() }
            }
        }
        #expect(received == 5)
        #expect(counter.count <= 5 + 16)
    }

    @Test func jobsAreAtWorkAtOnce() throws {
        let counter = Counter(to: 2)
        // Neither is done before both are begun.
        let begun = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
        var received: [Bool] = []
        try OrderedWork(workers: 2) {
            try counter.next()
        } work: { number -> Bool in
            begun[number].signal()
            let other = begun[1 - number].wait(timeout: .now() + 20) == .success
            begun[1 - number].signal()
            return other
        }.run { received.append($0) }
        #expect(received == [true, true])
    }
}
