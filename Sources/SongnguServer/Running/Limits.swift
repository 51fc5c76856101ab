#if Server
/// How much a request may ask.
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
}
#endif
