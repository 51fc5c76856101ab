import SongnguText
import Synchronization

/// Compares a target with a source, segment by segment; models that cost much are asked about doubtful pairs only.
final class Judge: Sendable {
    private let sources: [ReadArticle]
    private let languages: (source: LanguageTag, target: LanguageTag)
    /// All models but the first, by which articles were read.
    private let others: [ArticleEmbedding]
    private let state = Mutex(State())

    private struct State {
        var embedded: [Int: [EmbeddedArticle]] = [:]
        /// Why another model was not asked again.
        var failure: (any Error)?
    }

    init(
        _ sources: [ReadArticle], _ languages: (source: LanguageTag, target: LanguageTag), others: [ArticleEmbedding]
    ) {
        self.sources = sources
        self.languages = languages
        self.others = others.filter { $0.covers(languages.source, languages.target) }
    }

    /// Why another model was not asked again.
    var failure: (any Error)? { state.withLock { $0.failure } }

    /// By the first model.
    func verification(_ target: ReadArticle, _ source: Int) -> Verification {
        let source = sources[source]
        return Verification(source, target, models: first(source, target))
    }

    /// By all models; nil where the others cannot be asked.
    ///
    /// - Parameter others: the target by the others, from ``embedded(target:)``.
    func verification(_ target: ReadArticle, _ source: Int, others: [EmbeddedArticle]) -> Verification? {
        guard let left = embedded(source: source) else { return nil }
        let source = sources[source]
        let models = first(source, target) + zip(left, others).map(ModelSimilarity.init)
        return Verification(source, target, models: models)
    }

    private func first(_ source: ReadArticle, _ target: ReadArticle) -> [ModelSimilarity] {
        guard let left = source.embedded, let right = target.embedded else { return [] }
        return [ModelSimilarity(left, right)]
    }

    /// A target by the other models; nil where there are none or they cannot be asked.
    func embedded(target: ReadArticle) -> [EmbeddedArticle]? {
        read(target, languages.target, opposite: languages.source)
    }

    private func embedded(source: Int) -> [EmbeddedArticle]? {
        if let known = state.withLock({ $0.embedded[source] }) { return known }
        guard let read = read(sources[source], languages.source, opposite: languages.target) else { return nil }
        state.withLock { $0.embedded[source] = read }
        return read
    }

    private func read(_ article: ReadArticle, _ language: LanguageTag, opposite: LanguageTag) -> [EmbeddedArticle]? {
        guard !others.isEmpty, failure == nil else { return nil }
        do {
            return try others.map {
                try $0.read(article.units, language, opposite: opposite, longestSpan: 1)
            }
        } catch {
            state.withLock { $0.failure = $0.failure ?? error }
            return nil
        }
    }
}
