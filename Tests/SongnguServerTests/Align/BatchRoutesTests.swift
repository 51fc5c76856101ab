#if Server
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import SongnguDesk
import Synchronization
import Testing

@testable import SongnguServer

@Suite("API: batches")
struct BatchRoutesTests {
    private static func line(_ id: Int) -> String {
        #"{"id": \#(id), "source": {"lang": "en", "segments": ["Ship \#(id) left on June 30."]}, "#
            + #""target": {"lang": "vi", "segments": ["Tàu \#(id) rời cảng ngày 30/6."]}}"# + "\n"
    }

    private func run(_ work: String, _ body: String) async throws -> [[String: Any]] {
        let response = try await ServedDesk().application.test(.router) { client in
            try await client.execute(uri: "/api/v1/batch?do=\(work)", method: .post, body: ByteBuffer(string: body))
        }
        #expect(response.status == .ok)
        #expect(try Description().faults(response, "post", "/api/v1/batch") == [])
        return try String(buffer: response.body).split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test("Lines are answered in order, bad ones in their place", arguments: ["align", "check"])
    func order(work: String) async throws {
        let body = (1...40).map { $0 == 20 ? "{\"id\": 20}\n\n" : Self.line($0) }.joined()
        let answers = try await run(work, body)
        #expect(answers.map { $0["id"] as? Int } == Array(1...40))
        #expect(answers.map { $0["error"] != nil } == (1...40).map { $0 == 20 })
        #expect(answers[19]["line"] as? Int == 20)
        #expect(
            answers.enumerated().allSatisfy {
                $0.offset == 19 || $0.element[work == "align" ? "beads" : "findings"] != nil
            })
    }

    @Test("A body without a line has no answer, and what to do must be named")
    func nothing() async throws {
        #expect(try await run("align", "\n").isEmpty)
        let response = try await ServedDesk().application.test(.router) { client in
            try await client.execute(uri: "/api/v1/batch?do=save", method: .post)
        }
        #expect(response.status == .badRequest)
        #expect(String(buffer: response.body).contains("say what is to be done: do=align or do=check"))
    }

    /// The answer to a line must come before the next line is sent, or a client that waits for it waits for ever.
    @Test("A line is answered while the next has not been sent")
    func dialogue() async throws {
        let desk = try ServedDesk()
        let (parts, part) = AsyncStream<ByteBuffer>.makeStream()
        let writer = Lines { count in
            guard count < 3 else { return part.finish() }
            part.yield(ByteBuffer(string: Self.line(count + 1)))
        }
        part.yield(ByteBuffer(string: Self.line(1)))
        let stream = BatchStream()
        let work = try await desk.service.work { $0 }
        stream.start { read, write in
            _ = try Batch(from: "a test", mostBytes: 1 << 20, workers: 2, read: read, write: write).align(work)
        }
        var body: any ResponseBodyWriter = writer
        try await stream.run(from: RequestBody(asyncSequence: parts), to: &body)
        #expect(writer.lines.count == 3)
    }

    @Test("A line that is too long ends the stream, and says so")
    func longLine() async throws {
        let stream = BatchStream()
        let writer = Lines { _ in }
        stream.start { read, write in
            _ = try Batch(from: "a test", mostBytes: 100, workers: 1, read: read, write: write)
                .check(Desk(glossaries: []))
        }
        var body: any ResponseBodyWriter = writer
        let long = ByteBuffer(string: String(repeating: "a", count: 200))
        try await stream.run(from: RequestBody(buffer: long), to: &body)
        #expect(
            writer.lines == [
                #"{"error":{"code":"bad-request","message":"a line has more than 100 bytes: send its text in parts"},"v":1}"#
                    + "\n"
            ])
    }

    @Test("A client that goes away ends the work")
    func gone() async throws {
        let stream = BatchStream()
        let ended = AsyncStream<any Error>.makeStream()
        stream.start { read, write in
            do {
                while true { try write("more") }
            } catch {
                ended.continuation.yield(error)
                throw error
            }
        }
        var body: any ResponseBodyWriter = Lines(most: 3) { _ in }
        await #expect(throws: Lines.Gone.self) {
            try await stream.run(from: RequestBody(buffer: ByteBuffer()), to: &body)
        }
        for await error in ended.stream {
            #expect(error is BatchStream.Ended)
            break
        }
    }
}

/// Takes what a body writes, as a client would.
private struct Lines: ResponseBodyWriter {
    struct Gone: Error {}

    private final class Store: Sendable {
        let lines = Mutex<[String]>([])
    }

    private let store = Store()
    private let most: Int
    private let received: @Sendable (_ count: Int) -> Void

    var lines: [String] { store.lines.withLock { $0 } }

    init(most: Int = .max, received: @escaping @Sendable (_ count: Int) -> Void) {
        self.most = most
        self.received = received
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        let count = store.lines.withLock { lines in
            lines.append(String(buffer: buffer))
            return lines.count
        }
        guard count < most else { throw Gone() }
        received(count)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
#endif
