import SongnguText

/// Chooses the sources of one target, one after another: each must explain what those before it do not.
struct SourceChoice {
    private let target: ReadArticle
    private let search: CandidateSearch
    private let judge: Judge
    /// Log-odds from which a source is taken.
    private let threshold: Double

    private var verifications: [Int: Verification] = [:]
    private(set) var comparisons = 0

    /// Most sources of one article: beyond it an article is a list of links.
    static let mostSources = 8
    /// Log-odds between which the first model is not trusted alone, where there are others.
    private static let doubt = -5.0...4.0

    /// Log-odds within which sources are about as likely.
    private static let tie = 3.0

    init(_ target: ReadArticle, _ search: CandidateSearch, _ judge: Judge, threshold: Double) {
        self.target = target
        self.search = search
        self.judge = judge
        self.threshold = threshold
    }

    /// The sources with their scores. Compares at most 16 sources for each that it returns, and 16 more.
    mutating func choose(number: Int) -> [ArticlePair] {
        var explained = Explained(segments: target.article.segments.count)
        var pairs: [ArticlePair] = []
        /// Log-odds of the sources as if there were no others.
        var alone: [(source: Int, logit: Double)] = []
        while pairs.count < Self.mostSources, !explained.open.isEmpty {
            let query = search.query(target, segments: explained.open)
            verify(query, explained)
            let logits = logits(explained, query).filter { logit in !pairs.contains { $0.source == logit.source } }
            if pairs.isEmpty { alone = logits }
            let best = best(of: logits, query)
            guard let best, let verification = verifications[best.source] else { break }
            explained.add(verification)
            pairs.append(ArticlePair(source: best.source, target: number, score: logistic(best.logit)))
        }
        guard !pairs.isEmpty else { return [] }
        let taken = Set(pairs.map(\.source))
        for (source, logit) in alone.sorted(by: { ($1.logit, $0.source) < ($0.logit, $1.source) })
        where logit >= threshold && !taken.contains(source) {
            if let pair = rival(source, among: pairs) { pairs[pair].alternatives.append(source) }
        }
        return pairs
    }

    /// Of sources that are about as likely, updates of one story, the one whose names and figures the target has.
    private func best(
        of logits: [(source: Int, logit: Double)], _ query: CandidateQuery
    ) -> (source: Int, logit: Double)? {
        let highest = logits.map(\.logit).max() ?? 0
        return logits.filter { $0.logit >= max(threshold, highest - Self.tie) }.max {
            ($0.logit + query.evidence($0.source), $1.source) < ($1.logit + query.evidence($1.source), $0.source)
        }
    }

    /// The pair whose source explains most of what a source would.
    private func rival(_ source: Int, among pairs: [ArticlePair]) -> Int? {
        let own = verifications[source]?.renderings ?? []
        return pairs.indices.max { first, second in
            common(own, pairs[first].source) < common(own, pairs[second].source)
        }
    }

    private func common(_ renderings: [Verification.Rendering], _ source: Int) -> Double {
        var explained = Explained(segments: target.article.segments.count)
        if let other = verifications[source] { explained.add(other) }
        return renderings.reduce(0) { $0 + $1.probability - explained.gain($1) }
    }

    /// Log-odds of every source that the target was compared with, in the order of the sources.
    private func logits(_ explained: Explained, _ query: CandidateQuery) -> [(source: Int, logit: Double)] {
        verifications.sorted { $0.key < $1.key }.map { source, verification in
            let features = PairingFeatures(verification, explained: explained, query: query, source: source)
            return (source, verification.model.logit(features))
        }
    }

    /// Compares the target with the candidates that it was not compared with before.
    private mutating func verify(_ query: CandidateQuery, _ explained: Explained) {
        var doubtful: [Int] = []
        for source in query.candidates() where verifications[source] == nil {
            let verification = judge.verification(target, source)
            verifications[source] = verification
            comparisons += 1
            let logit = verification.model.logit(
                PairingFeatures(verification, explained: explained, query: query, source: source))
            if Self.doubt.contains(logit) { doubtful.append(source) }
        }
        guard !doubtful.isEmpty, let others = judge.embedded(target: target) else { return }
        for source in doubtful {
            if let verification = judge.verification(target, source, others: others) {
                verifications[source] = verification
            }
        }
    }
}
