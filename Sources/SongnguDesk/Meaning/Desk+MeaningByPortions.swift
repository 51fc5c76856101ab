package import SongnguMemory
import SongnguModel
package import SongnguText

extension Desk {
    /// About how many variants have no vector yet of the desk's model. Throws ``DeskError/noModel``.
    package func meaningsMissing(in memory: TranslationMemory) throws -> Int {
        try memory.meaningsMissing(model: meaningModel().identity)
    }

    /// Embeds and keeps the next variants that have no vector: a second's work or less. Throws as
    /// ``embed(_:model:warn:progress:)`` does.
    ///
    /// - Returns: how many they were; 0 where none is left.
    package func embedPortion(of memory: TranslationMemory) throws -> Int {
        try MeaningFiller(memory: memory, model: meaningModel()).fill(portions: 1)
    }

    /// Looks a text up by meaning among the variants that have a vector; nothing is written. Throws as
    /// ``searchMeaning(_:language:limit:choice:model:in:warn:progress:)`` does.
    package func searchMeaning(
        _ text: String, language: LanguageTag?, limit: Int, choice: UnitChoice = UnitChoice(),
        in memory: TranslationMemory
    ) throws -> SearchResult {
        guard !text.words.isEmpty else { throw MemoryError.emptyQuery(query: text) }
        let model = try meaningModel()
        let query = try model.vectors(of: [text], language: Self.languageOfQuery(text)).first.flatMap {
            MeaningVector($0)
        }
        return try Self.result(query, model, language, limit, choice, memory)
    }

    /// The local model: whoever types does not wait for an endpoint; without one the endpoint.
    private func meaningModel() throws -> any SentenceEmbedding {
        guard let model = models.local.first ?? models.endpoint else { throw DeskError.noModel }
        return model
    }
}
