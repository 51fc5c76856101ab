import Foundation
import Synchronization

/// An HTTP server on a free loopback port that answers as a script says; the last line of the script is repeated.
package final class FakeServer: Sendable {
    package enum Answer: Sendable {
        case json(String, status: Int = 200, header: String? = nil)
        /// One vector of this dimension for each text asked: the first element tells the text's length.
        case vectors(dimension: Int, reversed: Bool = false)
        /// Says nothing and keeps the connection.
        case hang
        /// Closes the connection.
        case drop
    }

    package struct Request: Sendable {
        package var head: String
        package var body: String

        package var texts: [String] {
            let object = (try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any]
            return object?["input"] as? [String] ?? []
        }
    }

    package let port: UInt16
    private let descriptor: Int32
    private let script: [Answer]
    private let received = Mutex<[Request]>([])
    private let held = Mutex<[Int32]>([])

    package var requests: [Request] { received.withLock { $0 } }
    package var address: String { "http://127.0.0.1:\(port)" }

    package init(_ script: Answer...) throws {
        self.script = script
        (descriptor, port) = try LoopbackSocket.listen()
        let (descriptor, port) = (descriptor, port)
        _ = port
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                guard let self else {
                    close(connection)
                    return
                }
                self.serve(connection)
            }
        }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
        held.withLock { for connection in $0 { close(connection) } }
    }

    private func serve(_ connection: Int32) {
        guard let request = Self.read(connection) else {
            close(connection)
            return
        }
        let number = received.withLock { requests in
            requests.append(request)
            return requests.count - 1
        }
        switch script[min(number, script.count - 1)] {
        case .json(let body, let status, let header):
            Self.write(connection, body, status, header)
        case .vectors(let dimension, let reversed):
            Self.write(connection, Self.answer(request.texts, dimension, reversed), 200, nil)
        case .hang:
            held.withLock { $0.append(connection) }
            return
        case .drop:
            break
        }
        close(connection)
    }

    private static func answer(_ texts: [String], _ dimension: Int, _ reversed: Bool) -> String {
        let items = texts.enumerated().map { index, text in
            let rest = [String](repeating: "1", count: dimension - 1).joined(separator: ",")
            return "{\"index\":\(index),\"embedding\":[\(text.utf8.count),\(rest)]}"
        }
        return "{\"data\":[\((reversed ? items.reversed() : items).joined(separator: ","))]}"
    }

    private static func read(_ connection: Int32) -> Request? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = String(text[..<end.lowerBound])
                let length =
                    head.split(separator: "\r\n").compactMap { line -> Int? in
                        let parts = line.split(separator: ":", maxSplits: 1)
                        guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
                        return Int(parts[1].trimmingCharacters(in: .whitespaces))
                    }.first ?? 0
                let body = text[end.upperBound...]
                if body.utf8.count >= length { return Request(head: head, body: String(body)) }
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
    }

    private static func write(_ connection: Int32, _ body: String, _ status: Int, _ header: String?) {
        let head = [
            "HTTP/1.1 \(status) Whatever", "Content-Type: application/json", "Content-Length: \(body.utf8.count)",
            "Connection: close", header,
        ]
        let bytes = Array((head.compactMap(\.self).joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }
}
