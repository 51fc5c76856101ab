#if Server
import Hummingbird
import NIOCore

/// `GET /api/v1/openapi.json`: what this server answers, for programs.
struct OpenAPIRoutes: Routes {
    func add(to router: Router<DeskContext>) {
        router.get("api/v1/openapi.json") { _, context in
            try context.require(.read)
            let document = try OpenAPIDocument.shared.get()
            return Response(
                status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-cache"],
                body: .init(byteBuffer: ByteBuffer(bytes: document.bytes)))
        }
    }
}
#endif
