#if Server
import Hummingbird
import SongnguPages

/// Requests of one kind, and what answers them.
protocol Routes: Sendable {
    func add(to router: Router<DeskContext>)
}

extension DeskService {
    /// All that is answered, behind the gate.
    func router(_ gate: Gate) -> Router<DeskContext> {
        let router = Router(context: DeskContext.self)
        router.add(middleware: Languages())
        router.add(middleware: Refusals())
        router.add(middleware: gate)
        for group in routes(gate) { group.add(to: router) }
        return router
    }

    /// What is answered, without what stands before it.
    func routes(_ gate: Gate) -> [any Routes] {
        [
            AssetRoutes(), CheckRoutes(service: self), SearchRoutes(service: self),
            BatchRoutes(service: self), TMServerRoutes(service: self), OpenAPIRoutes(),
        ]
    }
}

/// Finds the language of pages.
struct Languages: RouterMiddleware {
    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language = PageLanguage(acceptLanguage: request.headers[.acceptLanguage])
        return try await next(request, context)
    }
}
#endif
