#if Server
import Hummingbird
import HTTPTypes
import SongnguDesk
import SongnguMemory
import SongnguPages

/// `/reviews`: the articles in review, and each with its source side by side.
struct ReviewPageRoutes: Routes {
    let service: DeskService

    /// Of the review that the answer shows.
    private static let revision = HTTPField.Name(parsed: "x-review-revision")

    func add(to router: Router<DeskContext>) {
        router.get("reviews") { _, context in
            try context.require(.read)
            let reviews = try await service.read { try $0.reviews(limit: 500) }
            let page = ReviewListPage(reviews, isEditor: context.caller.role >= .edit)
            return Response.page(page.layout(in: context.language), context)
        }
        router.get("reviews/:id") { _, context in
            try context.require(.read)
            let page = ReviewPage(try await self.review(context), isEditor: context.caller.role >= .edit)
            return Response.page(page.layout(in: context.language), context)
        }
        router.get("reviews/:id/view") { _, context in
            try context.require(.read)
            let review = try await self.review(context)
            var response = Response.html(ReviewPage.view(review, in: context.language))
            if let name = Self.revision { response.headers[name] = "\(review.revision)" }
            return response
        }
    }

    private func review(_ context: DeskContext) async throws -> Review {
        let id = try context.number("id")
        return try await service.work { try $0.review(id, in: $1) }
    }
}
#endif
