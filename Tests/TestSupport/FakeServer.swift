import Foundation
import Synchronization

/// An HTTP server on a free loopback port that answers as a script says; the last line of the script is repeated.
package final class FakeServer: Sendable {
    package enum Answer: Sendable {
        case json(String, status: Int = 200, header: String? = nil)
        /// One vector of this dimension for each text asked: the first element tells the text's length.
        case vectors(dimension: Int, reversed: Bool = false)
        /// Any bytes, of a type; "Content-Type" and others stand among the headers.
        case page([UInt8], type: String? = "text/html; charset=utf-8", status: Int = 200, headers: [String] = [])
        case redirect(to: String, status: Int = 302)
        /// Sends this much of a page, says nothing more and keeps the connection.
        case stall(String)
        /// A page without end, in chunks or until the connection is closed.
        case endless(isChunked: Bool)
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
        let descriptor = descriptor
        Thread.detachNewThread { [weak self] in
            // Closed by who accepts: its number is another server's as soon as it is free.
            defer { close(descriptor) }
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
            Self.write(connection, Array(body.utf8), status, ["Content-Type: application/json", header])
        case .vectors(let dimension, let reversed):
            let body = Self.answer(request.texts, dimension, reversed)
            Self.write(connection, Array(body.utf8), 200, ["Content-Type: application/json"])
        case .page(let body, let type, let status, let headers):
            Self.write(connection, body, status, [type.map { "Content-Type: \($0)" }] + headers)
        case .redirect(let address, let status):
            Self.write(connection, [], status, ["Location: \(address)"])
        case .stall(let start):
            let head = "HTTP/1.1 200 Whatever\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n"
            _ = Self.send(connection, Array((head + start).utf8))
            held.withLock { $0.append(connection) }
            return
        case .endless(let isChunked):
            let size = isChunked ? "Transfer-Encoding: chunked" : "Connection: close"
            let chunk = String(repeating: "<p>More.</p>\n", count: 256)
            let part = isChunked ? String(chunk.utf8.count, radix: 16) + "\r\n" + chunk + "\r\n" : chunk
            guard Self.send(connection, Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(size)\r\n\r\n".utf8))
            else { break }
            // As a network would: URLSession cancels between two reads, which a flood leaves no room for.
            while Self.send(connection, Array(part.utf8)) { usleep(1_000) }
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

    private static func write(_ connection: Int32, _ body: [UInt8], _ status: Int, _ headers: [String?]) {
        let head = ["HTTP/1.1 \(status) Whatever", "Content-Length: \(body.count)", "Connection: close"] + headers
        _ = send(connection, Array((head.compactMap(\.self).joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    /// False where the other side has gone.
    private static func send(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}
