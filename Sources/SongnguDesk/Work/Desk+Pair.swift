package import SongnguAlignment
import SongnguText
import Synchronization

/// Articles paired with the stories they render.
package struct PairingResult: Sendable {
    package var sources: [NamedArticle]
    package var targets: [NamedArticle]
    /// In the order of the targets.
    package var pairs: [ArticlePair]
    /// What could not be read.
    package var bad: [BadArticle]
    /// What the user should know before trusting the result.
    package var warnings: [String]
}

extension PairingResult {
    package var unpairedTargets: [CaseID] { Self.rest(targets, without: Set(pairs.map(\.target))) }
    package var unpairedSources: [CaseID] { Self.rest(sources, without: Set(pairs.map(\.source))) }

    private static func rest(_ articles: [NamedArticle], without paired: Set<Int>) -> [CaseID] {
        articles.indices.filter { !paired.contains($0) }.map { articles[$0].id }
    }

    /// The pairs as the contract writes them, then with `isWhole` the targets and the sources without a partner.
    package func records(isWhole: Bool = false) -> [ArticlePairRecord] {
        let paired = pairs.map { record($0) }
        guard isWhole else { return paired }
        return paired + unpairedTargets.map { ArticlePairRecord(target: $0) }
            + unpairedSources.map { ArticlePairRecord(source: $0) }
    }

    func record(_ pair: ArticlePair) -> ArticlePairRecord {
        ArticlePairRecord(
            target: targets[pair.target].id, source: sources[pair.source].id,
            score: (pair.score * 1_000).rounded() / 1_000,
            alternatives: pair.alternatives.isEmpty ? nil : pair.alternatives.map { sources[$0].id })
    }
}

extension Desk {
    /// Finds which targets render which sources; one that cannot be read is left out and told.
    ///
    /// Throws ``DeskError`` where a whole side cannot be read, or what the model of sentences throws.
    /// - Parameters:
    ///   - score: pairs below it are left out.
    ///   - progress: called with how many of how many targets are done, at the same time on several cores.
    package func pair(
        sources: ArticleSetInput, targets: ArticleSetInput, from score: Double = acceptedScore,
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) throws -> PairingResult {
        guard !(sources.isStandardInput && targets.isStandardInput) else { throw DeskError.standardInputTwice }
        let (left, right) = (try sources.read(), try targets.read())
        let found = try pairer.pairs(
            sources: left.articles.map(\.article), targets: right.articles.map(\.article), from: score
        ) { progress($0, right.articles.count) }
        if let failure = found.failure {
            guard let onFailure = models.onFailure else { throw failure }
            onFailure(failure)
        }
        var warnings: [String] = []
        if let language = left.language, language == right.language {
            warnings.append(
                "\(sources.name) and \(targets.name) are both in the language \"\(language)\": give the stories first, "
                    + "then the articles made from them")
        }
        return PairingResult(
            sources: left.articles, targets: right.articles, pairs: found.pairs, bad: left.bad + right.bad,
            warnings: warnings)
    }

    /// Aligns the pairs on all cores, a line of the contract each, in their order; `write` gets each line.
    package func align(_ result: PairingResult, write: (String) throws -> Void) throws {
        let rest = Mutex(result.pairs[...])
        let work = OrderedWork<ArticlePair, Result<String, any Error>> {
            rest.withLock { $0.popFirst() }
        } work: { pair in
            Result { try line(of: pair, in: result) }
        }
        try work.run { line in try write(line.get()) }
    }

    private func line(of pair: ArticlePair, in result: PairingResult) throws -> String {
        let (source, target) = (result.sources[pair.source], result.targets[pair.target])
        let alignment = try align(source: source.article, target: target.article)
        return try ContractJSON.line(
            AlignmentRecord(alignment, id: .string("\(target.id)+\(source.id)"), pair: result.record(pair)))
    }
}
