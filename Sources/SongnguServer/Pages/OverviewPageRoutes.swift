#if Server
import Hummingbird
import SongnguDesk
import SongnguMemory
import SongnguPages

/// `/`.
struct OverviewPageRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("/") { _, context in
            try context.require(.read)
            let isEditor = context.caller.role >= .edit
            let (overview, counted) = try await service.overview()
            let page = try await service.read { memory in
                OverviewPage(
                    overview: overview, counted: counted, fileSize: try memory.fileSize(),
                    operations: try HistoryRecord(memory, unit: nil, limit: 12).operations,
                    reviews: try memory.reviews().filter { $0.progress.open > 0 }, isEditor: isEditor)
            }
            return Response.page(page.layout(in: context.language), context)
        }
    }
}
#endif
