#if Server
import Hummingbird
import SongnguDesk
import SongnguText

/// `GET /api/v1/search`.
struct SearchRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/search") { request, context in
            try context.require(.read)
            let query = request.query("q") ?? ""
            let limit = try request.number("limit", in: 1...100, else: 20)
            return try await Response.json(
                service.read { memory in
                    SearchRecord(
                        try Desk.searchFuzzy(
                            query, language: nil, threshold: Desk.fuzzyThreshold, limit: limit, in: memory),
                        query: query)
                })
        }
    }
}
#endif
