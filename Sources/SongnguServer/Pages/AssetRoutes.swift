#if Server
import Hummingbird
import NIOCore
import SongnguPages

/// Style sheets and scripts, out of the binary.
struct AssetRoutes: Routes {
    func add(to router: Router<DeskContext>) {
        router.get("assets/:name") { _, context in
            guard let asset = Asset.named(try context.parameters.require("name")) else {
                throw Refusal.notFound("there is no such file")
            }
            return Response(
                status: .ok, headers: [.contentType: asset.mediaType, .cacheControl: "no-cache"],
                body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
        }
    }
}
#endif
