#if Server
import Hummingbird
import SongnguDesk
import SongnguText

/// `POST /api/v1/align`, `/check` and `/segment`: texts in, what the commands of the same names say out.
///
/// Texts come in the request, as text or as files; nothing is fetched, and no path is opened.
struct CheckRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.post("api/v1/align") { request, context in
            try context.require(.read)
            let texts = try await request.object(TextsRequest.self)
            return try await answer { desk in
                let articles = try texts.pair()
                let alignment = try desk.align(source: articles.source, target: articles.target)
                return AlignmentRecord(alignment, id: texts.id)
            }
        }
        router.post("api/v1/check") { request, context in
            try context.require(.read)
            let texts = try await request.object(TextsRequest.self)
            return try await answer { desk in
                let articles = try texts.articles()
                return CheckRecord(
                    try desk.findings(in: articles.target, source: articles.source), id: texts.id)
            }
        }
        router.post("api/v1/segment") { request, context in
            try context.require(.read)
            let text = try await request.object(TextRequest.self)
            return try await answer { _ in
                SegmentationRecord(try text.article("text", language: nil, else: .english))
            }
        }
    }

    /// Works and writes the answer on a job thread: that of a long article takes a while too.
    private func answer(_ body: @escaping @Sendable (Desk) throws -> some Encodable) async throws -> Response {
        let line = try await service.work { try ContractJSON.line(body($0)) }
        return .text(line + "\n", "application/json; charset=utf-8")
    }
}
#endif
