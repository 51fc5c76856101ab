package import Foundation

/// Where an embedder is and how it is asked.
package struct EmbeddingEndpoint: Sendable {
    /// The address requests go to.
    package let url: URL
    /// Sent with each request where given; many servers have only one model and need none.
    package var model: String?
    /// Sent as a bearer token.
    package var key: String?
    /// Texts of one request, and their bytes of UTF-8. A server that allows fewer texts is asked for fewer.
    package var batchCount = 32
    package var batchBytes = 65_536
    /// Requests at once; a further one waits for its turn, which its time-out does not count.
    package var concurrency = 4
    /// Seconds for one request.
    package var timeout = 60.0
    /// Requests before giving up on 429, on 5xx and without a connection.
    package var attempts = 4
    /// Seconds before the second attempt; each further pause is twice as long, up to 30.
    package var pause = 0.5
    /// What texts are to a model that tells queries from passages; others ignore it. "query" finds translations best.
    package var inputType: String? = "query"

    /// Takes "localhost:8080", "http://host/v1" or the whole path; the key comes from SONGNGU_EMBEDDER_KEY.
    /// Throws ``EmbedderError/invalidURL(_:)``.
    package init(
        _ address: String, model: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        url = try Self.completed(address)
        self.model = model
        key = environment["SONGNGU_EMBEDDER_KEY"].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func completed(_ address: String) throws -> URL {
        let text = address.contains("://") ? address : "http://" + address
        guard var parts = URLComponents(string: text), parts.scheme == "http" || parts.scheme == "https",
            let host = parts.host, !host.isEmpty, !address.contains(where: \.isWhitespace)
        else { throw EmbedderError.invalidURL(address) }
        while parts.path.hasSuffix("/") { parts.path.removeLast() }
        if !parts.path.hasSuffix("/embeddings") {
            let hasVersion = parts.path.split(separator: "/").last.map { $0.first == "v" && Int($0.dropFirst()) != nil }
            parts.path += hasVersion == true ? "/embeddings" : "/v1/embeddings"
        }
        guard let url = parts.url else { throw EmbedderError.invalidURL(address) }
        return url
    }
}
