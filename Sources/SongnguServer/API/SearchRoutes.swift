#if Server
import Hummingbird

/// `GET /api/v1/search`.
struct SearchRoutes: Routes {
    let search: MemorySearch

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/search") { request, context in
            try context.require(.read)
            return try await Response.json(search.record(search.query(QueryValues(request.uri.query))))
        }
    }
}
#endif
