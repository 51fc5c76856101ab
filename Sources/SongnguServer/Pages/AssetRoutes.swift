#if Server
import Hummingbird
import NIOCore
import SongnguPages

/// Style sheets, scripts and the icon, out of the binary.
struct AssetRoutes: Routes {
    /// Where browsers look for an icon that no page names, as beside an answer in JSON.
    static let icon = "/favicon.ico"

    func add(to router: Router<DeskContext>) {
        router.get("assets/:name") { _, context in try Self.asset(context.parameters.require("name")) }
        router.get(RouterPath(Self.icon)) { _, _ in try Self.asset("icon.svg") }
    }

    private static func asset(_ name: String) throws -> Response {
        guard let asset = Asset.named(name) else { throw Refusal.notFound("there is no such file") }
        return Response(
            status: .ok, headers: [.contentType: asset.mediaType, .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}
#endif
