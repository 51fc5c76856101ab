#if Server
import Hummingbird
import Logging
import Synchronization

/// A line a request. Paths are those of routes, not what stands in their place: searches are nobody's business.
struct AccessLog: RouterMiddleware {
    let exposure: Exposure

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        guard context.logger.logLevel <= .info else { return try await next(request, context) }
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let time = (ContinuousClock.now - start) / .milliseconds(1)
        let caller = context.seen.caller.isEmpty ? "-" : context.seen.caller
        let address = exposure.address(of: request, context) ?? "-"
        context.logger.info(
            """
            \(request.method.rawValue.prefix(16)) \(context.endpointPath ?? "-") \(response.status.code) \
            \(Int(time.rounded())) ms, \(caller), \(Self.plain(address))
            """)
        return response
    }

    /// Without what could make two lines of one.
    private static func plain(_ text: String) -> String {
        String(text.prefix(64).map { $0.isASCII && !$0.isWhitespace ? $0 : "?" })
    }
}

/// What is found out about a request on its way, for those who see it before and after.
final class Seen: Sendable {
    private let name = Mutex("")

    var caller: String {
        get { name.withLock { $0 } }
        set { name.withLock { $0 = newValue } }
    }
}
#endif
