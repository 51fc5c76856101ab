#if Server
import NIOCore
import NIOHTTPTypes

/// Closes a connection on which a request does not come to its end, or an answer is not taken, in reasonable time: whoever
/// holds connections that way would keep others out.
final class StallGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let patience: TimeAmount
    private var reading: Scheduled<Void>?
    private var writing: Scheduled<Void>?
    private var unwritten = 0

    /// - Parameter patience: for a request as a whole, until it is answered, and for any progress of an answer.
    init(patience: TimeAmount) { self.patience = patience }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: reading = timer(reading, context)
        case .body: break
        case .end: reading = stopped(reading)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        // Whoever answers already reads the rest of the request as it can, or not at all.
        if case .head = unwrapOutboundIn(data) { reading = stopped(reading) }
        let promise = promise ?? context.eventLoop.makePromise()
        unwritten += 1
        if unwritten == 1 { writing = timer(writing, context) }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        promise.futureResult.whenComplete { _ in
            let (guardian, context) = bound.value
            guardian.unwritten -= 1
            guardian.writing =
                guardian.unwritten == 0
                ? guardian.stopped(guardian.writing) : guardian.timer(guardian.writing, context)
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        reading = stopped(reading)
        writing = stopped(writing)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        reading = stopped(reading)
        writing = stopped(writing)
    }

    private func timer(_ old: Scheduled<Void>?, _ context: ChannelHandlerContext) -> Scheduled<Void>? {
        old?.cancel()
        guard context.channel.isActive else { return nil }
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }

    private func stopped(_ timer: Scheduled<Void>?) -> Scheduled<Void>? {
        timer?.cancel()
        return nil
    }
}
#endif
