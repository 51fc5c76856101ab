#if Server
import HTTPTypes
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
                context.logger.error("\(request.method) \(context.endpointPath ?? "?"): \(error)")
                return answer(
                    request, context, .internalServerError, code: "failed",
                    message: "something went wrong in the server; its log says what")
            }
            if refusal == .unauthorized, request.wantsPage, request.method.isHarmless {
                let location = SignInRoutes.location(next: request.uri.string)
                return Response(status: .seeOther, headers: [.location: location])
            }
            var response = answer(
                request, context, refusal.status, code: refusal.code, message: refusal.message,
                details: RefusalDetails(error))
            response.headers.append(contentsOf: refusal.headers)
            return response
        }
    }

    private func answer(
        _ request: Request, _ context: DeskContext, _ status: HTTPResponse.Status, code: String, message: String,
        details: RefusalDetails? = nil
    ) -> Response {
        if request.wantsPage { return .page(.refusal(code, message, in: context.language), context, status: status) }
        let answer = ErrorAnswer(error: .init(code: code, message: message))
        return
            (try? details.map { try .json(DetailedAnswer(answer, $0), status: status) }
            ?? .json(answer, status: status)) ?? Response(status: status)
    }
}

extension Request {
    /// Whether a person asks, with a browser.
    fileprivate var wantsPage: Bool { headers[values: .accept].contains { $0.contains("text/html") } }
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
