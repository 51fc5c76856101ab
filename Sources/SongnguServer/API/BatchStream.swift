#if Server
import Dispatch
import Foundation
import Hummingbird
import NIOCore
import SongnguDesk
import Synchronization

/// Between a connection and a thread that reads and writes as if they were files. Neither runs ahead of the other: a part
/// of the body is read when the thread asks for it, and few lines wait for a slow reader.
final class BatchStream: Sendable {
    /// Ends a batch whose client has gone.
    struct Ended: Error {}

    private let asked: AsyncStream<Void>
    private let ask: AsyncStream<Void>.Continuation
    private let parts = BlockingQueue<Result<ByteBuffer?, any Error>>()
    private let lines: AsyncThrowingStream<String, any Error>
    private let line: AsyncThrowingStream<String, any Error>.Continuation
    /// Counted up by hand: one that is let go below the number it began with ends the process.
    private let room = DispatchSemaphore(value: 0)
    private let isEnded = Atomic(false)

    init() {
        (asked, ask) = AsyncStream.makeStream()
        (lines, line) = AsyncThrowingStream.makeStream()
        for _ in 0..<Limits.linesAhead { room.signal() }
    }

    /// Starts a thread that works.
    /// - Parameter work: is given what reads, false at the end, and what writes a line; both wait, and throw when nobody
    ///   is there any more.
    func start(
        _ work:
            @escaping @Sendable (
                _ read: @escaping @Sendable (inout [UInt8]) throws -> Bool, _ write: @escaping (String) throws -> Void
            ) throws -> Void
    ) {
        let thread = Thread { [self] in
            do {
                try work({ try self.read(into: &$0) }, { try self.write($0) })
                line.finish()
            } catch {
                line.finish(throwing: error)
            }
            ask.finish()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    private func read(into bytes: inout [UInt8]) throws -> Bool {
        ask.yield()
        guard let part = try parts.take().get() else { return false }
        bytes += part.readableBytesView
        return true
    }

    private func write(_ text: String) throws {
        room.wait()
        guard !isEnded.load(ordering: .acquiring) else { throw Ended() }
        line.yield(text)
    }

    /// Carries parts of the body and lines until the thread is done. An error that the sender can mend is the last line;
    /// others break the connection off.
    func run(from body: RequestBody, to writer: inout any ResponseBodyWriter) async throws {
        let feeding = Task { await feed(body) }
        defer { end(feeding) }
        do {
            for try await text in lines {
                try await writer.write(ByteBuffer(string: text + "\n"))
                room.signal()
            }
        } catch let error as DeskError {
            let answer = ErrorAnswer(error: .init(code: "bad-request", message: error.description))
            try await writer.write(ByteBuffer(string: try ContractJSON.line(answer) + "\n"))
        }
    }

    private func feed(_ body: RequestBody) async {
        var iterator = body.makeAsyncIterator()
        for await _ in asked {
            do {
                let part = try await iterator.next()
                parts.add(.success(part))
                if part == nil { return }
            } catch {
                parts.add(.failure(error))
                return
            }
        }
    }

    /// Lets the thread go, wherever it waits.
    private func end(_ feeding: Task<Void, Never>) {
        isEnded.store(true, ordering: .releasing)
        feeding.cancel()
        room.signal()
        parts.add(.failure(Ended()))
    }
}
#endif
