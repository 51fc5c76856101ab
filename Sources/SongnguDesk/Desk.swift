package import SongnguAlignment
package import SongnguGlossary
import SongnguModel
import SongnguText

/// What a user does, as functions: commands and server call the same.
package struct Desk: Sendable {
    /// Of songngu.
    package static let version = "0.1.0"

    package let glossary: Glossary
    package let matcher: TermMatcher
    private let mode: AlignmentMode
    let models: OpenModels
    let aligner: FallbackAligner
    let pairer: ArticlePairer
    /// Of names alone; for the memory.
    package let check: GlossaryCheck
    let fidelity: FidelityCheck
    /// By this glossary.
    let reviews = RecentReviews()

    /// A desk with glossaries and models.
    ///
    /// Throws ``GlossaryError``, ``ExchangeError``, ``ModelError`` for a model file that cannot be used, and
    /// ``EmbedderError`` for an address that is none.
    ///
    /// - Parameters:
    ///   - mode: how texts that are aligned are taken to run.
    ///   - model: what says what sentences mean. An endpoint is not asked before there is a pair.
    ///   - warn: called with what the user should know of the run as a whole, from any thread.
    package init(
        glossaries: GlossarySources = [], mode: AlignmentMode = .auto, model: ModelChoice = ModelChoice(),
        warn: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        let glossary = try Self.glossary(glossaries, warn: warn)
        self.init(glossary, try OpenModels(model, warn: warn), mode: mode)
    }

    /// The desk with another glossary, and the models it has opened. Terms are laid out when they are first asked for;
    /// an endpoint that has failed is asked once more.
    package func with(_ glossary: Glossary) -> Desk {
        Desk(glossary, models, mode: mode)
    }

    /// Lays out now what would be laid out for the first text that is looked at, and keep who asks waiting.
    package func prepare() {
        for language in [LanguageTag.english, .vietnamese] { _ = matcher.matches(in: "", language: language) }
    }

    private init(_ glossary: Glossary, _ models: OpenModels, mode: AlignmentMode) {
        self.glossary = glossary
        self.mode = mode
        self.models = models
        matcher = TermMatcher(glossary)
        aligner = FallbackAligner(models, terms: matcher, mode: mode)
        pairer = ArticlePairer(terms: matcher, embeddings: models.local + (models.endpoint.map { [$0] } ?? []))
        check = GlossaryCheck(matcher: matcher)
        fidelity = FidelityCheck(terms: matcher)
    }
}
