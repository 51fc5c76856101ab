#if Server
import Hummingbird
import SongnguDesk

/// `POST /api/v1/align` and `/api/v1/check`: a pair of texts in, as a line of a batch.
struct CheckRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.post("api/v1/align") { request, context in
            try context.require(.read)
            let pair = try await request.object(PairRequest.self)
            return try await Response.json(
                service.work { desk in
                    let articles = try pair.articles()
                    return AlignmentRecord(
                        try desk.align(source: articles.source, target: articles.target), id: pair.id)
                })
        }
    }
}
#endif
