#if Server
import Hummingbird
import SongnguDesk
import SongnguPages

/// Requests of one kind, and what answers them.
protocol Routes: Sendable {
    func add(to router: Router<DeskContext>)
}

extension DeskService {
    /// All that is answered, behind the gate.
    func router(_ gate: Gate) -> Router<DeskContext> {
        let router = Router(context: DeskContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: AccessLog(exposure: gate.exposure))
        router.add(middleware: SecurityHeaders(exposure: gate.exposure))
        router.add(middleware: Languages())
        router.add(middleware: Refusals())
        router.add(middleware: gate)
        for group in routes(gate) { group.add(to: router) }
        OtherMethods.add(to: router)
        return router
    }

    /// What is answered, without what stands before it.
    func routes(_ gate: Gate) -> [any Routes] {
        let search = MemorySearch(service: self)
        return [
            SignInRoutes(gate: gate), AssetRoutes(),
            CheckRoutes(service: self), BatchRoutes(service: self), TMServerRoutes(service: self), OpenAPIRoutes(),
            SearchRoutes(search: search), UnitRoutes(service: self), HistoryRoutes(service: self),
            DocumentRoutes(service: self), OverviewRoutes(service: self),
            SearchPageRoutes(search: search), OverviewPageRoutes(service: self),
            DocumentPageRoutes(service: self),
            GlossaryRoutes(service: self), GlossaryEditRoutes(service: self), GlossaryFindingRoutes(service: self),
            GlossaryPageRoutes(service: self),
            ReviewRoutes(service: self, feed: ReviewFeed(), tokens: gate.tokens), ReviewPageRoutes(service: self),
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
