import SongnguAlignment
import SongnguText
import Synchronization

/// Aligns by an endpoint's vectors beside those of the local model and, once the endpoint has failed, by the local
/// model alone.
///
/// A pair is aligned by the same models as a whole. A failure is told once, and the endpoint is not asked again: nobody
/// waits for a second time-out.
final class FallbackAligner: Sendable {
    /// An aligner, and the models it goes by.
    struct Choice: Sendable {
        private let aligner: EvidenceAligner
        private let models: [any SentenceEmbedding]

        init(_ models: [any SentenceEmbedding], terms: any TermMentioning, mode: AlignmentMode) {
            aligner = EvidenceAligner(terms: terms, embeddings: models, mode: mode)
            self.models = models
        }

        fileprivate func align(_ source: Article, _ target: Article) throws -> (beads: [Bead], models: [String]) {
            let used = models.filter { $0.covers(source.language) && $0.covers(target.language) }
            return (try aligner.align(source, target), used.map(\.identity))
        }
    }

    private let endpoint: Choice?
    private let local: Choice
    /// Called once, at the first failure; nil where every failure is an error.
    private let onFailure: (@Sendable (any Error) -> Void)?
    private let hasFailed = Mutex(false)

    init(endpoint: Choice?, local: Choice, onFailure: (@Sendable (any Error) -> Void)?) {
        self.endpoint = endpoint
        self.local = local
        self.onFailure = onFailure
    }

    /// Each takes some two hundred bytes while two texts are aligned.
    private static let mostPairs = 4_000_000

    /// The beads, and the identities of the models they were found by: those that cover both languages. Throws
    /// ``DeskError/tooLong(source:target:)``.
    func align(_ source: Article, _ target: Article) throws -> (beads: [Bead], models: [String]) {
        let count = (source.segments.count, target.segments.count)
        guard count.0 == 0 || count.1 <= Self.mostPairs / count.0 else {
            throw DeskError.tooLong(source: count.0, target: count.1)
        }
        if let endpoint, !hasFailed.withLock({ $0 }) {
            do {
                return try endpoint.align(source, target)
            } catch {
                guard let onFailure else { throw error }
                let isFirst = hasFailed.withLock { hasFailed in
                    defer { hasFailed = true }
                    return !hasFailed
                }
                if isFirst { onFailure(error) }
            }
        }
        return try local.align(source, target)
    }
}

extension FallbackAligner {
    /// Aligns by opened models.
    convenience init(_ models: OpenModels, terms: any TermMentioning, mode: AlignmentMode) {
        self.init(
            endpoint: models.endpoint.map { Choice(models.local + [$0], terms: terms, mode: mode) },
            local: Choice(models.local, terms: terms, mode: mode), onFailure: models.onFailure)
    }
}
