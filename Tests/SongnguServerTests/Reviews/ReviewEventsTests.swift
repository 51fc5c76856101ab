#if Server
import Hummingbird
import NIOCore
@testable import SongnguDesk
import SongnguMemory
import Testing

@testable import SongnguServer

@Suite("Server: who looks at a review hears of changes")
struct ReviewEventsTests {
    private struct Closed: Error {}

    /// A client that reads, or is gone after some parts.
    private struct Client: ResponseBodyWriter {
        let parts: AsyncStream<String>.Continuation
        var left = Int.max

        mutating func write(_ buffer: ByteBuffer) async throws {
            guard left > 0 else { throw Closed() }
            left -= 1
            parts.yield(String(buffer: buffer))
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws { parts.finish() }
    }

    private static func receipt(_ review: Int64 = 7, _ revision: Int = 4) -> ReviewReceipt {
        ReviewReceipt(
            id: review, revision: revision, change: "accept", author: "an",
            progress: ReviewProgress(open: 1, accepted: 2, rejected: 0), source: [1], target: [0, 2])
    }

    @Test("A change reaches who listens to its review, and nobody else", .timeLimit(.minutes(1)))
    func told() async throws {
        let feed = ReviewFeed()
        let stopping = StopSignal()
        let listener = try #require(feed.listen(to: 7))
        let (parts, continuation) = AsyncStream.makeStream(of: String.self)
        let body = ReviewEvents(listener: listener, stopping: stopping, isLetIn: { true }, revision: 3).body
        async let written: Void = body.write(Client(parts: continuation))
        var iterator = parts.makeAsyncIterator()
        #expect(await iterator.next() == "retry: 2000\n\nevent: revision\ndata: {\"revision\":3}\n\n")
        feed.tell(Self.receipt(8))
        feed.tell(Self.receipt())
        let data = #"""
            {"author":"an","change":"accept","id":7,"progress":{"accepted":2,"open":1,"rejected":0},"revision":4,\#
            "segments":{"source":[1],"target":[0,2]},"v":1}
            """#
        #expect(await iterator.next() == "event: change\ndata: \(data)\n\n")
        stopping.give()
        try await written
        #expect(await iterator.next() == nil)
        #expect(feed.count == 0)
    }

    @Test("Whoever may not look on any more hears nothing more", .timeLimit(.minutes(1)))
    func withdrawn() async throws {
        let feed = ReviewFeed()
        let listener = try #require(feed.listen(to: 7))
        feed.tell(Self.receipt())
        let (parts, continuation) = AsyncStream.makeStream(of: String.self)
        let body = ReviewEvents(listener: listener, stopping: StopSignal(), isLetIn: { false }, revision: 3).body
        try await body.write(Client(parts: continuation))
        var heard: [String] = []
        for await part in parts { heard.append(part) }
        #expect(heard.count == 1)
        #expect(feed.count == 0)
    }

    @Test("A client that is gone is forgotten", .timeLimit(.minutes(1)))
    func gone() async throws {
        let feed = ReviewFeed()
        let listener = try #require(feed.listen(to: 7))
        feed.tell(Self.receipt())
        let (_, continuation) = AsyncStream.makeStream(of: String.self)
        let body = ReviewEvents(listener: listener, stopping: StopSignal(), isLetIn: { true }, revision: 3).body
        await #expect(throws: Closed.self) { try await body.write(Client(parts: continuation, left: 1)) }
        #expect(feed.count == 0)
    }

    @Test("So many listen and no more; who lets go makes room")
    func limit() throws {
        let feed = ReviewFeed()
        var listeners = (0..<Limits.listeners).compactMap { feed.listen(to: Int64($0 % 3)) }
        #expect(listeners.count == Limits.listeners)
        #expect(feed.listen(to: 1) == nil)
        listeners.removeLast()
        #expect(feed.count == Limits.listeners - 1)
        listeners[0].end()
        listeners[0].end()
        #expect(feed.count == Limits.listeners - 2)
        listeners = []
        #expect(feed.count == 0)
    }

    @Test("Who reads slowly gets the newest changes")
    func slow() async throws {
        let feed = ReviewFeed()
        let listener = try #require(feed.listen(to: 7))
        for revision in 1...40 { feed.tell(Self.receipt(7, revision)) }
        listener.end()
        var revisions: [Int] = []
        for await change in listener.changes { revisions.append(change.revision) }
        #expect(revisions == Array(25...40))
    }
}
#endif
