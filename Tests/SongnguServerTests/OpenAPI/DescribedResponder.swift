#if Server
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import SongnguServer

/// Holds every answer of the API in JSON against its description, whatever it is asked for.
struct DescribedResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == DeskContext {
    let inner: Inner

    func respond(to request: Request, context: DeskContext) async throws -> Response {
        var response = try await inner.respond(to: request, context: context)
        guard let endpoint = context.endpointPath, request.method != .head,
            response.headers[.contentType]?.hasPrefix("application/json") == true
        else { return response }
        let path = Description.path(RouterPath(endpoint))
        guard Description.isAPI(path) else { return response }
        let collected = CollectedBody()
        try await response.body.write(collected)
        let body = collected.buffer
        response.body = ResponseBody(byteBuffer: body)
        let description = try Description()
        let method = request.method.rawValue.lowercased()
        // That others are refused needs no description.
        if response.status != .methodNotAllowed {
            let faults = try description.faults(
                status: response.status, type: response.headers[.contentType], String(buffer: body), method, path)
            #expect(faults == [], "\(request.method) \(request.uri)")
        }
        return response
    }
}
#endif
