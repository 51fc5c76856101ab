import SongnguModel
import SongnguText

/// The models of a choice, opened.
struct OpenModels: Sendable {
    /// The one that needs no network; empty where there is none.
    let local: [any SentenceEmbedding]
    /// With its vectors cached.
    let endpoint: (any SentenceEmbedding)?
    /// Told that the endpoint failed and the local model goes on; nil where that is an error.
    let onFailure: (@Sendable (any Error) -> Void)?

    /// Opens the models. Throws ``ModelError`` and ``EmbedderError``. An endpoint is not asked yet.
    ///
    /// - Parameter warn: called with what the user should know, from any thread.
    init(_ choice: ModelChoice, warn: @escaping @Sendable (String) -> Void) throws {
        let name = choice.local.name
        local = try choice.local.open().map { [$0] } ?? []
        endpoint = try choice.embedder.map { embedder in
            let client = EmbeddingClient(try EmbeddingEndpoint(embedder.address, model: embedder.model))
            return CachedEmbedding(client, cache: VectorCache(path: embedder.memory, warn: warn))
        }
        let goOn: @Sendable (any Error) -> Void = { error in warn("\(error); going on with \(name)") }
        onFailure = choice.embedder?.isRequired == true ? nil : goOn
    }
}
