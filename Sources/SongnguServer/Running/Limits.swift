#if Server
/// How much a request may ask.
enum Limits {
    /// Of a body, in bytes: a long article and its source, as HTML.
    static let body = 8 << 20
    /// Requests that may wait for a thread; what comes on top is told to come again.
    static let waiting = 512
}
#endif
