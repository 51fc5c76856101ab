#if Server
import Hummingbird
import NIOCore
import SongnguDesk

/// A stream of server-sent events (WHATWG HTML, 9.2): what is changed in a review while somebody looks at it.
///
/// It ends when the client goes away, which a comment line now and then finds out, when its token is withdrawn, and when
/// the server is to stop.
struct ReviewEvents: Sendable {
    let listener: Listener
    let stopping: StopSignal
    /// Whether whoever looks on still may: a token may be withdrawn meanwhile.
    let isLetIn: @Sendable () -> Bool
    /// Of the review when the stream began: who missed a change since the page was made learns it so.
    let revision: Int

    private enum Event: Sendable {
        case change(ReviewReceipt)
        case tick
    }

    /// Between comment lines.
    private static let pause = Duration.seconds(20)

    var body: ResponseBody {
        ResponseBody { writer in
            try await writer.write(
                ByteBuffer(string: "retry: 2000\n\nevent: revision\ndata: {\"revision\":\(revision)}\n\n"))
            let (events, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(32))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await receipt in listener.changes { continuation.yield(.change(receipt)) }
                    continuation.finish()
                }
                group.addTask {
                    while !Task.isCancelled {
                        try await Task.sleep(for: Self.pause)
                        continuation.yield(.tick)
                    }
                }
                group.addTask {
                    await stopping.wait()
                    continuation.finish()
                }
                // Ends the others, however it ends.
                defer {
                    group.cancelAll()
                    listener.end()
                }
                for await event in events {
                    guard isLetIn() else { break }
                    try await writer.write(Self.text(of: event))
                }
            }
            try await writer.finish(nil)
        }
    }

    private static func text(of event: Event) throws -> ByteBuffer {
        switch event {
        case .tick: ByteBuffer(string: ":\n\n")
        case .change(let receipt):
            ByteBuffer(string: "event: change\ndata: \(try ContractJSON.line(ReviewReceiptRecord(receipt)))\n\n")
        }
    }
}
#endif
