#if Server
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// What a response writes.
final class CollectedBody: ResponseBodyWriter {
    private let parts = Mutex(ByteBuffer())

    var buffer: ByteBuffer { parts.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        parts.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
#endif
