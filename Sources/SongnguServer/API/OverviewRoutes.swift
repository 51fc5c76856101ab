#if Server
import Foundation
import Hummingbird
import SongnguDesk
import SongnguMemory

/// `GET /api/v1/overview`.
struct OverviewRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/overview") { _, context in
            try context.require(.read)
            let (overview, counted) = try await service.overview()
            return try await Response.json(
                service.read { try OverviewRecord(overview, counted: counted, of: $0) })
        }
    }
}
#endif
