package import SongnguText
import Synchronization

/// Finds which articles render which stories, among many of both.
///
/// An article is compared segment by segment with the few sources only that share its rare evidence or its gist; then
/// the sources are chosen that explain its segments. Several articles may render one source.
package struct ArticlePairer: Sendable {
    private let terms: (any TermMentioning)?
    private let embeddings: [ArticleEmbedding]

    /// - Parameters:
    ///   - terms: a glossary's concepts.
    ///   - embeddings: what sentences mean. The first that knows the languages reads every article; the others are
    ///     asked about doubtful pairs only.
    package init(terms: (any TermMentioning)?, embeddings: [any SentenceEmbedding] = []) {
        self.terms = terms
        self.embeddings = embeddings.map(ArticleEmbedding.init)
    }

    /// The pairs, the same for the same input. Throws what the first embedding throws.
    ///
    /// For n articles a side O(n) comparisons segment by segment; the searches for them take O(n^1.5) steps, and one
    /// addition a source. Memory holds the sources read, about 60 KB each, beside the articles.
    /// - Parameters:
    ///   - score: pairs below it are left out.
    ///   - progress: called with 0, then after each target with how many are done, at the same time on several cores.
    package func pairs(
        sources: [Article], targets: [Article], from score: Double = 0.5,
        progress: @Sendable (Int) -> Void = { _ in }
    ) throws -> ArticlePairing {
        guard let source = Self.language(sources), let target = Self.language(targets) else {
            return ArticlePairing(pairs: [], comparisons: 0)
        }
        progress(0)
        let first = embeddings.firstIndex { $0.covers(source, target) }
        let embedding = first.map { embeddings[$0] }
        let read = try concurrentMap(sources.count) {
            try ReadArticle(sources[$0], terms: terms, embedding: embedding, opposite: target)
        }
        let search = try search(read, targets, embedding, (source, target))
        let judge = Judge(read, (source, target), others: first.map { Array(embeddings.dropFirst($0 + 1)) } ?? [])
        let done = Mutex(0)
        let threshold = score < 1 ? logarithm(score / (1 - score)) : .infinity
        let chosen = try concurrentMap(targets.count) { number in
            let article = try ReadArticle(targets[number], terms: terms, embedding: embedding, opposite: source)
            var choice = SourceChoice(article, search, judge, threshold: threshold)
            let pairs = choice.choose(number: number)
            progress(
                done.withLock {
                    $0 += 1
                    return $0
                })
            return (pairs: pairs, comparisons: choice.comparisons)
        }
        return ArticlePairing(
            pairs: chosen.flatMap(\.pairs), comparisons: chosen.reduce(0) { $0 + $1.comparisons },
            failure: judge.failure)
    }

    /// The language of most articles, the first of equals.
    private static func language(_ articles: [Article]) -> LanguageTag? {
        let counts = articles.reduce(into: [LanguageTag: Int]()) { $0[$1.language, default: 0] += 1 }
        return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }

    private func search(
        _ sources: [ReadArticle], _ targets: [Article], _ embedding: ArticleEmbedding?,
        _ languages: (source: LanguageTag, target: LanguageTag)
    ) throws -> CandidateSearch {
        guard let embedding else {
            return CandidateSearch(sources, reader: GistReader(means: [], background: []), gists: nil)
        }
        let reader = GistReader(
            means: sources.compactMap { $0.embedded?.mean }, background: try embedding.centre(languages.source))
        let gists = try concurrentMap(sources.count) { number in
            sources[number].embedded.map { reader.gist($0, segments: 0..<$0.units.segmentCount) } ?? reader.nothing
        }
        return CandidateSearch(
            sources, reader: try targetReader(targets, embedding, languages), gists: GistIndex(gists))
    }

    /// Targets are read twice, so that memory need not hold them read: embedding costs microseconds a sentence.
    private func targetReader(
        _ targets: [Article], _ embedding: ArticleEmbedding, _ languages: (source: LanguageTag, target: LanguageTag)
    ) throws -> GistReader {
        let means = try concurrentMap(targets.count) { number -> [Float]? in
            let article = targets[number]
            guard embedding.covers(article.language, languages.source), !article.segments.isEmpty else { return nil }
            return try embedding.mean(of: article.segments.map(\.text), article.language)
        }
        return GistReader(means: means.compactMap { $0 }, background: try embedding.centre(languages.target))
    }
}
