import Dispatch
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request on its way: gathers the answer on the session's queue, for the thread that waits.
final class HTTPExchange: Sendable {
    private struct State {
        var body = Data()
        var result: Result<HTTPAnswer, HTTPFailure>?
    }

    private let limit: Int
    private let state = Mutex(State())
    private let semaphore = DispatchSemaphore(value: 0)

    init(limit: Int) {
        self.limit = limit
    }

    /// Adds to the body; false where that is too much.
    func add(_ data: Data) -> Bool {
        let fits = state.withLock { state in
            let fits = state.body.count + data.count <= limit
            if fits { state.body.append(data) } else { state.body = Data() }
            return fits
        }
        if !fits { finish(.failure(.tooLarge(limit: limit))) }
        return fits
    }

    func finish(_ response: URLResponse?, _ error: (any Error)?) {
        if let error {
            let isTimeOut = (error as? URLError)?.code == .timedOut
            finish(.failure(isTimeOut ? .timedOut : .noConnection(error.localizedDescription)))
        } else if let response = response as? HTTPURLResponse {
            finish(.success(HTTPAnswer(response: response, body: state.withLock { $0.body })))
        } else {
            finish(.failure(.noConnection("not an HTTP answer")))
        }
    }

    /// The first result stays.
    private func finish(_ result: Result<HTTPAnswer, HTTPFailure>) {
        let isFirst = state.withLock { state in
            guard state.result == nil else { return false }
            state.result = result
            return true
        }
        if isFirst { semaphore.signal() }
    }

    /// Nil where there is no result in time.
    func wait(seconds: Double) -> Result<HTTPAnswer, HTTPFailure>? {
        guard semaphore.wait(timeout: .now() + seconds) == .success else { return nil }
        return state.withLock { $0.result }
    }
}

/// The exchanges of a session, by their tasks.
final class HTTPExchanges: NSObject, URLSessionDataDelegate, Sendable {
    private let exchanges = Mutex<[Int: HTTPExchange]>([:])

    func add(_ exchange: HTTPExchange, of task: URLSessionTask) {
        exchanges.withLock { $0[task.taskIdentifier] = exchange }
    }

    @discardableResult
    func remove(_ task: URLSessionTask) -> HTTPExchange? {
        exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }
    }

    /// Stops what nobody waits for any more. A server that sends without end can hold this up for as long as it likes.
    func abandon(_ task: URLSessionTask) {
        remove(task)
        DispatchQueue.global().async { task.cancel() }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard let exchange = exchanges.withLock({ $0[dataTask.taskIdentifier] }) else { return }
        if !exchange.add(data) { abandon(dataTask) }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        remove(task)?.finish(task.response, error)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
