import Foundation
import Synchronization

/// Does jobs on all cores and hands their results over in the order the jobs came.
///
/// Memory is bounded: jobs are read while no more than `window` are at work or wait to be handed over. A result is
/// handed over as soon as it and those before it are there, whether or not another job comes.
final class OrderedWork<Job: Sendable, Outcome: Sendable>: Sendable {
    private enum Event: Sendable {
        case job(Ticket)
        case end((any Error)?)
    }

    /// A job, and the place of its outcome.
    private final class Ticket: Sendable {
        let job: Job
        private let outcome = BlockingQueue<Outcome>()

        init(_ job: Job) {
            self.job = job
        }

        func finish(_ value: Outcome) { outcome.add(value) }
        func wait() -> Outcome { outcome.take() }
    }

    private let workers: Int
    private let window: Int
    private let next: @Sendable () throws -> Job?
    /// Nil once the work is done, so that what it holds, such as an open memory, is let go before the process ends.
    private let work: Mutex<(@Sendable (Job) -> Outcome)?>

    private let todo = BlockingQueue<Ticket?>()
    private let order = BlockingQueue<Event>()
    private let places = BlockingQueue<Void>()
    private let isStopped = Atomic(false)
    private let atWork = DispatchGroup()

    /// - Parameters:
    ///   - next: the next job, nil after the last; called on a thread of its own, which may wait in it.
    ///   - work: called on as many threads as there are workers.
    init(
        workers: Int = ProcessInfo.processInfo.activeProcessorCount,
        next: @escaping @Sendable () throws -> Job?, work: @escaping @Sendable (Job) -> Outcome
    ) {
        self.workers = max(workers, 1)
        window = self.workers * 4
        self.next = next
        self.work = Mutex(work)
    }

    /// Calls `receive` on the caller's thread with every outcome. What `next` throws comes after the outcomes before
    /// it; what `receive` throws ends the work, and jobs that are not begun are dropped. To be called once.
    func run(_ receive: (Outcome) throws -> Void) throws {
        for _ in 0..<window { places.add(()) }
        thread { $0.readJobs() }
        for _ in 0..<workers {
            atWork.enter()
            thread { work in
                work.doJobs()
                work.atWork.leave()
            }
        }
        defer { stop() }
        while true {
            switch order.take() {
            case .job(let ticket):
                try receive(ticket.wait())
                places.add(())
            case .end(let error):
                if let error { throw error }
                return
            }
        }
    }

    private func readJobs() {
        do {
            while true {
                places.take()
                guard !isStopped.load(ordering: .acquiring), let job = try next() else { break }
                let ticket = Ticket(job)
                todo.add(ticket)
                order.add(.job(ticket))
            }
            order.add(.end(nil))
        } catch {
            order.add(.end(error))
        }
    }

    private func doJobs() {
        guard let work = work.withLock({ $0 }) else { return }
        while let ticket = todo.take(), !isStopped.load(ordering: .acquiring) {
            ticket.finish(work(ticket.job))
        }
    }

    /// Waits a moment for jobs at work, so that they do not run while the process is taken down.
    private func stop() {
        isStopped.store(true, ordering: .releasing)
        places.add(())
        for _ in 0..<workers { todo.add(nil) }
        _ = atWork.wait(timeout: .now() + 1)
        work.withLock { $0 = nil }
    }

    /// With as much stack as the main thread has: texts are taken apart by code that recurses.
    private func thread(_ body: @escaping @Sendable (OrderedWork) -> Void) {
        let thread = Thread { body(self) }
        thread.stackSize = 8 << 20
        thread.start()
    }
}
