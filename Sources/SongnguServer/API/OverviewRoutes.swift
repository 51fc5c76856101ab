#if Server
import Foundation
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
            let (overview, counted) = try await service.overview(cache)
            return try await Response.json(
                service.read { try OverviewRecord(overview, counted: counted, of: $0) })
        }
    }
}

extension DeskService {
    /// The counts of the memory, and when they were made. To make them takes a second or two where there are many units,
    /// for which searches are not to wait.
    func overview(_ cache: OverviewCache) async throws -> (overview: MemoryOverview, counted: Date) {
        if let found = try await read({ try cache.kept(of: $0) }) { return found }
        return try await work { _, memory in try cache.overview(of: memory) }
    }
}
#endif
