/// Finds the few sources that an article may render, by evidence and by gist.
struct CandidateSearch: Sendable {
    private let keys: KeyIndex
    private let gists: GistIndex?
    private let reader: GistReader

    /// Sources taken of each kind of search.
    static let count = 8

    /// - Parameters:
    ///   - reader: of the gists of targets.
    ///   - gists: of the sources, in their order; nil where no model knows the languages.
    init(_ sources: [ReadArticle], reader: GistReader, gists: GistIndex?) {
        keys = KeyIndex(sources.map(\.evidence))
        self.gists = gists
        self.reader = reader
    }

    func query(_ target: ReadArticle, segments: [Int]) -> CandidateQuery {
        CandidateQuery(
            shared: keys.shared(target.evidence, segments: segments),
            gist: target.embedded.map { UnitVectors([reader.gist($0, segments: segments)]) }, gists: gists)
    }
}

/// Some segments of an article as the sources are searched for them.
struct CandidateQuery: Sendable {
    private let shared: [Double]
    private let gist: UnitVectors?
    private let gists: GistIndex?

    init(shared: [Double], gist: UnitVectors?, gists: GistIndex?) {
        self.shared = shared
        self.gist = gist
        self.gists = gists
    }

    /// The sources with most evidence in common, and those with the nearest gists, ascending.
    func candidates(_ count: Int = CandidateSearch.count) -> [Int] {
        var byEvidence = Best(count)
        for (number, weight) in shared.enumerated() where weight > 0 { byEvidence.offer(number, weight) }
        var byGist = Best(count)
        if let gist, let gists {
            for number in gists.near(gist).sorted() { byGist.offer(number, Double(gists.cosine(gist, number))) }
        }
        return Set(byEvidence.numbers + byGist.numbers).sorted()
    }

    /// Weight of the evidence in common with a source.
    func evidence(_ source: Int) -> Double { shared[source] }
    /// Cosine of the gists; 0 without a model.
    func cosine(_ source: Int) -> Double {
        guard let gist, let gists else { return 0 }
        return Double(gists.cosine(gist, source))
    }
}
