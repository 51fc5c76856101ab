package import Foundation
import Synchronization

#if canImport(FoundationNetworking)
package import FoundationNetworking
#endif

/// Sends requests over HTTP and waits for the answers, within limits of time and size.
///
/// Redirections are answers like others: whoever asks decides. Calls may come from several threads.
package final class HTTPClient: Sendable {
    private let session: URLSession
    private let exchanges = HTTPExchanges()

    package init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpShouldSetCookies = false
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    }

    deinit { session.invalidateAndCancel() }

    /// Blocks the thread until there is an answer. Throws ``HTTPFailure``.
    /// - Parameters:
    ///   - seconds: for the whole exchange.
    ///   - limit: bytes of the body, as they are when unpacked; the answer is not read on beyond it.
    package func send(_ request: URLRequest, seconds: Double, limit: Int) throws(HTTPFailure) -> HTTPAnswer {
        var request = request
        request.timeoutInterval = seconds
        let task = session.dataTask(with: request)
        let exchange = HTTPExchange(limit: limit)
        exchanges.add(exchange, of: task)
        task.resume()
        guard let result = exchange.wait(seconds: seconds) else {
            exchanges.abandon(task)
            throw .timedOut
        }
        return try result.get()
    }
}

/// What a server answered.
package struct HTTPAnswer: Sendable {
    package var response: HTTPURLResponse
    package var body: Data

    package var status: Int { response.statusCode }

    package func header(_ name: String) -> String? { response.value(forHTTPHeaderField: name) }
}

/// Why there is no answer.
package enum HTTPFailure: Error, Hashable, Sendable {
    case timedOut
    case tooLarge(limit: Int)
    case noConnection(String)
}
