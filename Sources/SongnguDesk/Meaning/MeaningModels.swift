import SongnguMemory
import SongnguModel
import SongnguText

/// The models of a choice that variants are embedded by, each with a set of vectors of its own: the embedder where
/// there is one, then the local model.
struct MeaningModels {
    /// In the order they are to be tried.
    let all: [any SentenceEmbedding]
    /// An embedder that fails is an error.
    let isRequired: Bool

    /// Opens the models. Throws ``ModelError``, and ``EmbedderError`` for an address that is none; an endpoint is not
    /// asked yet. The memory keeps its vectors as bytes, so they are not cached besides.
    init(_ choice: ModelChoice) throws {
        let endpoint = try choice.embedder.map { embedder in
            EmbeddingClient(try EmbeddingEndpoint(embedder.address, model: embedder.model))
        }
        let local = try choice.local.open()
        all = [endpoint as (any SentenceEmbedding)?, local].compactMap { $0 }
        isRequired = choice.embedder?.isRequired == true
        guard !all.isEmpty else { throw DeskError.noModel }
    }

    /// Does work by the first model that can; tells why where it is not the first.
    func first<Value>(warn: (String) -> Void, _ body: (any SentenceEmbedding) throws -> Value) throws -> Value {
        for model in all.dropLast() {
            do {
                return try body(model)
            } catch let error as EmbedderError where !isRequired {
                warn("\(error); going on with the local model")
            }
        }
        guard let last = all.last else { throw DeskError.noModel }
        return try body(last)
    }
}
