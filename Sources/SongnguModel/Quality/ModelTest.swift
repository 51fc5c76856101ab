package import SongnguText

/// How often a model finds the translation of a sentence first, among all the translations of a test.
package struct ModelTest: Hashable, Sendable, Codable {
    /// Shares of the sentences, 0...1.
    package struct Rates: Hashable, Sendable, Codable {
        /// Nearest by cosine.
        package var cosine: Double
        /// Nearest by margin: the cosine over the mean of those with the k nearest of either side (Artetxe and
        /// Schwenk, "Margin-based Parallel Corpus Mining", 2019).
        package var margin: Double
    }

    package var pairs: Int
    /// From a source to its target.
    package var forward: Rates
    /// From a target to its source.
    package var backward: Rates

    /// Neighbours that a margin is reckoned over.
    package static let neighbours = 4

    /// Embeds all sentences and looks each up. O(pairs² × dimension), O(pairs) memory. Throws what the model throws.
    package init(_ model: any SentenceEmbedding, _ test: SentencePairs) throws {
        let sources = try Self.matrix(model.vectors(of: test.pairs.map(\.source), language: test.source))
        let targets = try Self.matrix(model.vectors(of: test.pairs.map(\.target), language: test.target))
        guard sources.columns == targets.columns else {
            throw ModelError.unusableVectors(reason: "their dimension changes")
        }
        let count = test.pairs.count
        var forward = Search(count)
        var backward = Search(count)
        Self.compare(sources, targets) { source, target, cosine in
            forward.meet(source, target, cosine)
            backward.meet(target, source, cosine)
        }
        let sourceMeans = forward.means
        let targetMeans = backward.means
        forward.restart()
        backward.restart()
        Self.compare(sources, targets) { source, target, cosine in
            let mean = (sourceMeans[source] + targetMeans[target]) / 2
            let margin = cosine / max(mean, 1e-6)
            forward.propose(source, target, margin)
            backward.propose(target, source, margin)
        }
        pairs = count
        self.forward = forward.rates
        self.backward = backward.rates
    }

    private static func matrix(_ vectors: [[Float]]) -> Matrix {
        var matrix = Matrix(columns: vectors.first?.count ?? 0, reserving: vectors.count)
        for vector in vectors { matrix.append(vector) }
        return matrix
    }

    private static func compare(_ sources: Matrix, _ targets: Matrix, _ body: (Int, Int, Float) -> Void) {
        for source in 0..<sources.rows {
            sources.withRow(source) { vector in
                for target in 0..<targets.rows {
                    body(source, target, targets.withRow(target) { Kernel.dot(vector, $0) })
                }
            }
        }
    }
}

/// The nearest of each sentence of one side.
private struct Search {
    private var nearest: [[Float]]
    private var best: [(score: Float, index: Int)]
    private var byCosine = 0.0

    init(_ count: Int) {
        nearest = [[Float]](repeating: [], count: count)
        best = [(score: Float, index: Int)](repeating: (-.infinity, -1), count: count)
    }

    mutating func meet(_ index: Int, _ other: Int, _ cosine: Float) {
        propose(index, other, cosine)
        // The k largest, the smallest of them last.
        if nearest[index].count == ModelTest.neighbours {
            guard let smallest = nearest[index].last, cosine > smallest else { return }
            nearest[index].removeLast()
        }
        let place = nearest[index].firstIndex { $0 < cosine } ?? nearest[index].count
        nearest[index].insert(cosine, at: place)
    }

    mutating func propose(_ index: Int, _ other: Int, _ score: Float) {
        if score > best[index].score { best[index] = (score, other) }
    }

    var means: [Float] {
        nearest.map { $0.isEmpty ? 0 : $0.reduce(0, +) / Float($0.count) }
    }

    mutating func restart() {
        byCosine = share
        best = best.map { _ in (-.infinity, -1) }
    }

    var rates: ModelTest.Rates {
        ModelTest.Rates(cosine: byCosine, margin: share)
    }

    /// How many have found their own.
    private var share: Double {
        guard !best.isEmpty else { return 0 }
        return Double(best.indices.count { best[$0].index == $0 }) / Double(best.count)
    }
}
