/// Whoever can say what sentences mean, as vectors: a model, to those who need its evidence but not the model itself.
///
/// Vectors of one embedding are comparable across its languages: the dot product of two of them is the cosine of the
/// sentences.
package protocol SentenceEmbedding: Sendable {
    /// What vectors are kept under: those of equal identity and text are equal.
    var identity: String { get }

    /// Whether sentences of a language have vectors at all.
    func covers(_ language: LanguageTag) -> Bool

    /// One vector a sentence, in order, all of the same dimension and of length 1; the zero vector for a sentence of
    /// which the model knows no word. Throws when the model cannot be reached, or does not cover the language.
    func vectors(of sentences: [String], language: LanguageTag) throws -> [[Float]]
}
