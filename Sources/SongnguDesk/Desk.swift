package import SongnguAlignment
package import SongnguGlossary
import SongnguModel
import SongnguText

/// What a user does, as functions: commands and server call the same.
package struct Desk: Sendable {
    package let matcher: TermMatcher
    let models: OpenModels
    let aligner: FallbackAligner
    let pairer: ArticlePairer
    let check: GlossaryCheck
    let fidelity: FidelityCheck

    /// A desk with glossaries of its own; with the curated ones when there are none.
    ///
    /// Throws ``GlossaryError``, ``ExchangeError``, ``ModelError`` for a model file that cannot be used, and
    /// ``EmbedderError`` for an address that is none.
    ///
    /// - Parameters:
    ///   - mode: how texts that are aligned are taken to run.
    ///   - model: what says what sentences mean. An endpoint is not asked before there is a pair.
    ///   - warn: called with what the user should know of the run as a whole, from any thread.
    package init(
        glossaries: [String] = [], mode: AlignmentMode = .auto, model: ModelChoice = ModelChoice(),
        warn: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        matcher = TermMatcher(try Self.glossary(glossaries, warn: warn))
        models = try OpenModels(model, warn: warn)
        aligner = FallbackAligner(models, terms: matcher, mode: mode)
        pairer = ArticlePairer(terms: matcher, embeddings: models.local + (models.endpoint.map { [$0] } ?? []))
        check = GlossaryCheck(matcher: matcher)
        fidelity = FidelityCheck(terms: matcher)
    }
}
