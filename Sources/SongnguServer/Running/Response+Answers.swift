#if Server
import Hummingbird
import NIOCore
import SongnguDesk
import SongnguPages

extension Response {
    /// An object of the contract.
    static func json(_ record: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        text(try ContractJSON.line(record) + "\n", "application/json; charset=utf-8", status: status)
    }

    /// A page of ours, in the caller's language, with what its scripts and its header need to know of the caller.
    static func page(
        _ layout: PageLayout, _ context: DeskContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        html(
            layout.html(in: context.language, csrf: context.csrf, account: context.account), status: status)
    }

    static func html(_ page: String, status: HTTPResponse.Status = .ok) -> Response {
        text(page, "text/html; charset=utf-8", status: status)
    }

    static func text(_ text: String, _ mediaType: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: mediaType], body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
#endif
