#if Server
import NIOCore

/// How much a request may ask, and how much all of them.
enum Limits {
    /// Of a body, in bytes: a long article and its source, as HTML.
    static let body = 8 << 20
    /// Of a line of a batch, in bytes.
    static let line = 8 << 20
    /// Batches at a time.
    static let batches = 4
    /// Lines of a batch's answer that may wait for a slow reader.
    static let linesAhead = 16
    /// Requests that may wait for a thread; what comes on top is told to come again.
    static let waiting = 512
    /// Bytes of the request line or one header field: a long sentence to search for, percent-encoded.
    static let field = 16 << 10
    /// Bytes of all header fields.
    static let fields = 32 << 10
    static let fieldCount = 100
    /// Connections at a time; others wait until one is closed.
    static let connections = 1024
    /// Who looks on at reviews at a time: each keeps a connection.
    static let listeners = 256
    /// After which a connection without a request is closed.
    static let idle = TimeAmount.seconds(60)
    /// For a request to arrive as a whole, and for each piece of an answer to be taken.
    static let patience = TimeAmount.seconds(120)
    /// For requests in flight to end when the server stops.
    static let grace = Duration.seconds(30)
}
#endif
