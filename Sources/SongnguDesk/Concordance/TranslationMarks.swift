import SongnguGlossary
import SongnguMemory
import SongnguModel
package import SongnguText

/// What finds the likely translations of a phrase: the glossary and the model, beside the memory itself.
package struct TranslationMarks: Sendable {
    /// Hits that are evidence for one another; more of them say little that is new.
    static let evidence = 40
    /// Segments that tell how common words are.
    private static let sample = 80

    /// Finds terms in the texts of hits.
    private let terms: @Sendable ([PhraseHit]) throws -> any TermMentioning
    private let model: (any SentenceEmbedding)?

    /// - Parameter model: nil to go by names, figures and the memory only.
    package init(terms: any TermMentioning, model: (any SentenceEmbedding)?) {
        self.terms = { _ in terms }
        self.model = model
    }

    /// With the glossary and the local model of a desk, which it has opened.
    package init(_ desk: Desk) {
        self.init(terms: desk.matcher, model: desk.models.local.first)
    }

    /// With the curated glossary, or one's own, and the local model of a choice: a phrase at a time would be slow to ask
    /// an endpoint for. Throws ``ModelError``; ``GlossaryError`` comes when there are hits to mark.
    package init(glossaries: GlossarySources = [], model: ModelChoice = ModelChoice()) throws {
        terms = { hits in
            let texts = hits.flatMap(\.unit.variants).map(\.text)
            return TermMatcher(try Desk.glossary(glossaries).concepts(in: texts))
        }
        self.model = try model.local.open()
    }

    func translations(of hits: [PhraseHit], shown: Int, in memory: TranslationMemory) throws -> [[[ByteRange]]] {
        guard shown > 0 else { return [] }
        let terms = try terms(Array(hits.prefix(shown)))
        let marker = TranslationMarker(vectors: SpanVectors(model: model), terms: terms) { language in
            try memory.sampleTexts(Self.sample, language: language)
        }
        return try marker.translations(of: hits, shown: shown)
    }
}
