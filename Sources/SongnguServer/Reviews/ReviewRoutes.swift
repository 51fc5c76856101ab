#if Server
import Hummingbird
import SongnguDesk
import SongnguMemory

/// `/api/v1/reviews`: alignments on the desk of those who correct them together.
struct ReviewRoutes: Routes {
    let service: DeskService
    let feed: ReviewFeed
    let tokens: TokenStore

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/reviews") { request, context in
            try context.require(.read)
            let limit = try request.number("limit", in: 1...1000, else: 100)
            return try await Response.json(service.read { ReviewListRecord(try $0.reviews(limit: limit)) })
        }
        router.post("api/v1/reviews") { request, context in
            try context.require(.edit)
            let asked = try await request.object(ReviewRequest.self)
            let author = context.author
            let (documents, alignment) = try await service.work { desk in
                let documents = try asked.documents()
                return (documents, try desk.align(forReview: documents.source, documents.target))
            }
            let (id, isNew) = try await service.change { memory in
                try Desk.keep(
                    alignment, source: documents.source.path, target: documents.target.path, in: memory, author: author)
            }
            var response = try Response.json(
                ReviewBegunRecord(id: id, isNew: isNew), status: isNew ? .created : .ok)
            response.headers[.location] = "/api/v1/reviews/\(id)"
            return response
        }
        router.get("api/v1/reviews/:id") { _, context in
            try context.require(.read)
            let id = try context.number("id")
            return try await Response.json(service.work { ReviewRecord(try $0.review(id, in: $1)) })
        }
        router.post("api/v1/reviews/:id/changes") { request, context in
            try context.require(.edit)
            let id = try context.number("id")
            let asked = try await request.object(ReviewChangeRequest.self)
            let author = context.author
            let desk = service.live.current.desk
            return try answer(
                await service.change { memory in
                    try desk.change(review: id, asked.change, seen: asked.revision, in: memory, author: author)
                })
        }
        router.post("api/v1/reviews/:id/undo") { _, context in
            try context.require(.edit)
            let id = try context.number("id")
            let author = context.author
            return try answer(
                await service.change { memory in try Desk.undo(review: id, in: memory, author: author) })
        }
        router.get("api/v1/reviews/:id/events") { request, context in
            try context.require(.read)
            let id = try context.number("id")
            // From before the revision is read, so that no change falls between the two.
            guard let listener = feed.listen(to: id) else { throw Refusal.busy }
            let revision = try await service.read { memory in
                guard let review = try memory.review(id) else {
                    throw MemoryError.noSuchReview(path: memory.path, id: id)
                }
                return review.summary.revision
            }
            let events = ReviewEvents(
                listener: listener, stopping: service.stopping,
                isLetIn: { [tokens, token = context.caller.token] in
                    token.map { tokens.token(hash: $0) != nil } ?? !tokens.isInUse
                }, revision: revision)
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
                body: request.method == .head ? .init() : events.body)
        }
    }

    private func answer(_ receipt: ReviewReceipt) throws -> Response {
        feed.tell(receipt)
        return try .json(ReviewReceiptRecord(receipt))
    }
}
#endif
