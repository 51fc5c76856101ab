#if Server
import Foundation
import Hummingbird
import SongnguDesk
import Synchronization

/// `POST /api/v1/batch?do=align` or `do=check`: pairs as JSON lines in, what `align --batch` and `check --batch` write
/// out, in order and while it is read.
struct BatchRoutes: Routes {
    private enum Work: String, CaseIterable {
        case align, check
    }

    let service: DeskService
    private let places = BatchPlaces()

    init(service: DeskService) {
        self.service = service
    }

    func add(to router: Router<DeskContext>) {
        router.post("api/v1/batch") { request, context in
            try context.require(.read)
            guard let work = request.query("do").flatMap(Work.init(rawValue:)) else {
                let names = Work.allCases.map { "do=\($0.rawValue)" }.joined(separator: " or ")
                throw Refusal.badRequest("say what is to be done: \(names)")
            }
            let place = try places.take()
            let desk = try await service.work { $0 }
            let body = request.body
            return Response(
                status: .ok, headers: [.contentType: "application/jsonl; charset=utf-8"],
                body: ResponseBody { writer in
                    defer { withExtendedLifetime(place) {} }
                    let stream = BatchStream()
                    stream.start { read, write in
                        let batch = Batch(
                            from: "the request", mostBytes: Limits.line, workers: Self.workers, read: read,
                            write: write)
                        switch work {
                        case .align: _ = try batch.align(desk)
                        case .check: _ = try batch.check(desk)
                        }
                    }
                    try await stream.run(from: body, to: &writer)
                    try await writer.finish(nil)
                })
        }
    }

    /// A core is left to those who search meanwhile.
    private static let workers = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
}

/// How many batches there may be.
private final class BatchPlaces: Sendable {
    private let taken = Mutex(0)

    /// A batch's right to run, until it is let go.
    final class Place: Sendable {
        private let places: BatchPlaces

        fileprivate init(_ places: BatchPlaces) {
            self.places = places
        }

        deinit { places.taken.withLock { $0 -= 1 } }
    }

    /// Throws ``Refusal/busy``.
    func take() throws(Refusal) -> Place {
        let isFull = taken.withLock { count in
            guard count < Limits.batches else { return true }
            count += 1
            return false
        }
        guard !isFull else { throw .busy }
        return Place(self)
    }
}
#endif
