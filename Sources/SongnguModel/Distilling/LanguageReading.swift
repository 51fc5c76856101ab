import SongnguText

/// The files of one language, read.
struct LanguageReading {
    let input: DistillerInput
    let sentences: [String]
    /// Lines of the word lists: words, or names of several.
    let words: [String]

    /// Throws ``ModelError`` for a file that cannot be read or has no usable line.
    init(_ input: DistillerInput, maximumSentences: Int) throws {
        self.input = input
        sentences = try CorpusReader.lines(input.corpora, limit: maximumSentences, mending: true)
        words = try CorpusReader.lines(input.wordLists, mending: false)
        guard !sentences.isEmpty else {
            throw ModelError.noLines(file: input.corpora.first ?? "the corpora of \(input.language)")
        }
    }
}
