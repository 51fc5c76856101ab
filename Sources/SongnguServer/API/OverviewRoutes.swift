#if Server
import Hummingbird
import SongnguDesk
import SongnguMemory

/// `GET /api/v1/overview`.
struct OverviewRoutes: Routes {
    let service: DeskService
    let cache: OverviewCache

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/overview") { _, context in
            try context.require(.read)
            return try await Response.json(
                service.read { memory in
                    let (overview, counted) = try cache.overview(of: memory)
                    return try OverviewRecord(overview, counted: counted, of: memory)
                })
        }
    }
}
#endif
