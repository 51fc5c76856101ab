import SongnguText
import Synchronization

/// Sentences of other news, against which the similarity of two sentences is judged: a short article has few
/// neighbours of its own, and what counts as near differs from model to model.
final class Background: Sendable {
    private let embedding: any SentenceEmbedding
    private let kept = Mutex<[String: UnitVectors]>([:])

    init(_ embedding: any SentenceEmbedding) {
        self.embedding = embedding
    }

    /// The vectors of a language's sentences, embedded once; none for a language without. Throws what the embedding
    /// throws.
    func vectors(_ language: LanguageTag) throws -> UnitVectors {
        if let known = kept.withLock({ $0[language.primary] }) { return known }
        let sentences = Self.sentences[language.primary] ?? []
        let vectors = UnitVectors(try embedding.vectors(of: sentences, language: language))
        kept.withLock { $0[language.primary] = vectors }
        return vectors
    }

    private static let sentences = [
        "en": lines(PackageResources.background_en_txt), "vi": lines(PackageResources.background_vi_txt),
    ]

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
}
