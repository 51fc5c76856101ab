#if Server
import Hummingbird
import NIOCore
import SongnguDesk

extension Response {
    /// An object of the contract.
    static func json(_ record: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        text(try ContractJSON.line(record) + "\n", "application/json; charset=utf-8", status: status)
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
