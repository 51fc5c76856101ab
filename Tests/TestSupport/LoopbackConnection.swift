import Foundation

/// A connection to a port of 127.0.0.1, over which a test says what it likes, when it likes.
package final class LoopbackConnection {
    private let descriptor: Int32

    package init(port: Int) throws {
        descriptor = try LoopbackSocket.connect(UInt16(port))
    }

    deinit { close(descriptor) }

    package static func isOpen(port: Int) -> Bool { LoopbackSocket.isOpen(UInt16(port)) }

    package func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard count == bytes.count else { throw LoopbackSocket.Failure() }
    }

    /// All that comes until the other side closes.
    package func readAll() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
