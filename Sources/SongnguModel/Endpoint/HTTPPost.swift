import Foundation
import Synchronization

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One POST of JSON, waited for.
struct HTTPPost: Sendable {
    struct Answer: Sendable {
        var status: Int
        /// Seconds the server asks to wait before the next attempt.
        var retryAfter: Double?
        var body: Data
    }

    enum Failure: Error, Sendable {
        case timedOut
        case noConnection(String)
    }

    private let session: URLSession

    init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpShouldSetCookies = false
        session = URLSession(configuration: configuration)
    }

    /// Blocks the thread until there is an answer; `seconds` bounds the whole exchange. Throws ``Failure``.
    func send(_ body: Data, to url: URL, key: String?, seconds: Double) throws(Failure) -> Answer {
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.httpBody = body
        request.timeoutInterval = seconds
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        if let key { request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization") }

        let outcome = Outcome()
        let task = session.dataTask(with: request) { data, response, error in
            outcome.set(Self.result(data, response, error))
        }
        task.resume()
        guard let result = outcome.wait(seconds: seconds) else {
            task.cancel()
            throw .timedOut
        }
        return try result.get()
    }

    private static func result(
        _ data: Data?, _ response: URLResponse?, _ error: (any Error)?
    ) -> Result<Answer, Failure> {
        if let error {
            let isTimeOut = (error as? URLError)?.code == .timedOut
            return .failure(isTimeOut ? .timedOut : .noConnection(error.localizedDescription))
        }
        guard let response = response as? HTTPURLResponse else { return .failure(.noConnection("not an HTTP answer")) }
        let wait = response.value(forHTTPHeaderField: "Retry-After").flatMap(Double.init)
        return .success(Answer(status: response.statusCode, retryAfter: wait, body: data ?? Data()))
    }

    /// Hands a result from the session's queue to the thread that waits.
    private final class Outcome: Sendable {
        private let result = Mutex<Result<Answer, Failure>?>(nil)
        private let semaphore = DispatchSemaphore(value: 0)

        func set(_ value: Result<Answer, Failure>) {
            result.withLock { $0 = value }
            semaphore.signal()
        }

        func wait(seconds: Double) -> Result<Answer, Failure>? {
            guard semaphore.wait(timeout: .now() + seconds) == .success else { return nil }
            return result.withLock { $0 }
        }
    }
}
