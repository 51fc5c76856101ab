#if Server
import Hummingbird
import Logging
import SongnguPages

/// Answers what was refused or went wrong: in JSON to programs, with a page to people. What went wrong is logged and not
/// told.
struct Refusals: RouterMiddleware {
    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            guard let refusal = Refusal(error) else {
                context.logger.error("\(request.method) \(request.uri.path): \(error)")
                return answer(
                    request, context, .internalServerError, code: "failed",
                    message: "something went wrong in the server; its log says what")
            }
            return answer(
                request, context, refusal.status, code: refusal.code, message: refusal.message,
                details: RefusalDetails(error))
        }
    }

    private func answer(
        _ request: Request, _ context: DeskContext, _ status: HTTPResponse.Status, code: String, message: String,
        details: RefusalDetails? = nil
    ) -> Response {
        let isPage = request.headers[values: .accept].contains { $0.contains("text/html") }
        var response: Response
        if isPage {
            let page = PageLayout.message(title: status.reasonPhrase, message, in: context.language)
            response = .html(page.html(in: context.language, csrf: context.csrf), status: status)
        } else {
            let answer = ErrorAnswer(error: .init(code: code, message: message))
            response =
                (try? details.map { try .json(DetailedAnswer(answer, $0), status: status) }
                    ?? .json(answer, status: status)) ?? Response(status: status)
        }
        if status == .serviceUnavailable { response.headers[.retryAfter] = "1" }
        return response
    }
}

/// What every refusal of the API looks like.
struct ErrorAnswer: Codable, Sendable {
    struct Detail: Codable, Sendable {
        var code: String
        var message: String
    }

    var v = 1
    var error: Detail
}
#endif
