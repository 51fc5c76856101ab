#if Server
import Hummingbird
import HTTPTypes
import SongnguDesk
import SongnguMemory
import SongnguPages

/// `/reviews`: the articles in review, and each with its source side by side.
struct ReviewPageRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("reviews") { _, context in
            try context.require(.read)
            let reviews = try await service.read { try $0.reviews(limit: 500) }
            let page = ReviewListPage(reviews, isEditor: context.caller.role >= .edit)
            return Response.page(page.layout(in: context.language), context)
        }
    }
}
#endif
