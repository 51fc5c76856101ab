#if Server
import HTTPTypes
import Hummingbird

/// Tells browsers, with every answer, to do no more with it than our pages need.
struct SecurityHeaders: RouterMiddleware {
    let exposure: Exposure

    private static let fields: HTTPFields = [
        .xContentTypeOptions: "nosniff",
        .referrerPolicy: "same-origin",
        .crossOriginOpenerPolicy: "same-origin",
        .crossOriginResourcePolicy: "same-origin",
        .permissionsPolicy: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ]

    private static let contentPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers.append(contentsOf: Self.fields)
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = Self.contentPolicy
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        // For localhost it would hold for the servers of all other ports as well.
        if exposure.transport == .tls, let host = Authority(request.head.authority ?? ""),
            !Exposure.loopbackNames.contains(host.name)
        {
            response.headers[.strictTransportSecurity] = "max-age=31536000"
        }
        // What is refused is refused with a body.
        return request.method == .head ? response.createHeadResponse() : response
    }
}
#endif
