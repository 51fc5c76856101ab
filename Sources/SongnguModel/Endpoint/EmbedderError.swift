/// What can go wrong between songngu and an embeddings endpoint.
package enum EmbedderError: Error, Hashable, Sendable {
    /// What was given as a URL is none.
    case invalidURL(String)
    /// No connection, after all attempts.
    case unreachable(url: String, reason: String, attempts: Int)
    case timedOut(url: String, seconds: Double)
    /// The endpoint answered with an error; the excerpt is the beginning of what it said.
    case refused(url: String, status: Int, excerpt: String)
    /// The answer is not the JSON of an embeddings endpoint.
    case unreadable(url: String, excerpt: String)
    case wrongCount(url: String, asked: Int, given: Int)
    case wrongDimension(url: String, expected: Int, given: Int)
    /// A vector that is zero, or has an element that is no number.
    case emptyVector(url: String, excerpt: String)
}

extension EmbedderError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidURL(let url):
            "\"\(url)\" is no URL of an embedder: give one such as http://localhost:8080 or https://host/v1/embeddings"
        case .unreachable(let url, let reason, let attempts):
            "cannot reach \(url) after \(attempts) attempts (\(reason)): see that the embedder runs and the port is right"
        case .timedOut(let url, let seconds):
            "\(url) gave no answer within \(seconds) seconds: see that the embedder is not overloaded"
        case .refused(let url, let status, let excerpt):
            "\(url) answered \(status): \(excerpt.isEmpty ? "nothing more" : excerpt): \(Self.advice(status))"
        case .unreadable(let url, let excerpt):
            "\(url) gave no embeddings but \(excerpt.isEmpty ? "nothing" : excerpt): "
                + "see that it is an OpenAI-compatible /v1/embeddings"
        case .wrongCount(let url, let asked, let given):
            "\(url) gave \(given) vectors for \(asked) texts: see that it is an OpenAI-compatible /v1/embeddings"
        case .wrongDimension(let url, let expected, let given):
            "\(url) gave a vector of \(given) dimensions after ones of \(expected): "
                + "name one model with --embedder-model"
        case .emptyVector(let url, let excerpt):
            "\(url) gave a vector without direction for \"\(excerpt)\": see that it serves a sentence embedding model"
        }
    }

    private static func advice(_ status: Int) -> String {
        switch status {
        case 401, 403: "set SONGNGU_EMBEDDER_KEY to a key that is allowed"
        case 404: "see that the path is right, and name the model with --embedder-model"
        case 400, 413, 422: "see that it serves the model named with --embedder-model"
        case 429: "wait, or ask the provider for a higher limit"
        case 500...: "see the log of the embedder"
        default: "see that it is an OpenAI-compatible /v1/embeddings"
        }
    }
}
