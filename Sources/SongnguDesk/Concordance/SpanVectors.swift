import SongnguText

/// The vectors of short texts; empty where the model has none.
struct SpanVectors {
    let model: (any SentenceEmbedding)?

    func vector(_ text: String, _ language: LanguageTag) throws -> [Float] {
        try vectors([text], language).first ?? []
    }

    func vectors(_ texts: [String], _ language: LanguageTag) throws -> [[Float]] {
        guard let model, model.covers(language) else { return texts.map { _ in [] } }
        return try model.vectors(of: texts, language: language)
    }
}
