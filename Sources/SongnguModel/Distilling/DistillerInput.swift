package import SongnguText

/// What a model learns one language from.
package struct DistillerInput: Hashable, Sendable {
    package var language: LanguageTag
    /// Files of sentences, one a line. Spaces before marks, as tokenised corpora have them, are mended.
    package var corpora: [String]
    /// Files of words or names that get rows though the corpora lack them, one a line.
    package var wordLists: [String]
    /// Whether pairs of adjacent words get rows: for languages whose written words are syllables.
    package var hasPairs: Bool

    /// Pairs are on for Vietnamese, Chinese and Japanese unless told otherwise.
    package init(language: LanguageTag, corpora: [String], wordLists: [String] = [], hasPairs: Bool? = nil) {
        self.language = language
        self.corpora = corpora
        self.wordLists = wordLists
        self.hasPairs = hasPairs ?? ["vi", "zh", "ja"].contains(language.primary)
    }
}

/// How far distilling has come.
package enum DistillerProgress: Hashable, Sendable, CustomStringConvertible {
    case counted(language: LanguageTag, sentences: Int, words: Int, pairs: Int)
    case embedding(language: LanguageTag, what: String, done: Int, of: Int)
    case fitting(language: LanguageTag, rows: Int)
    case reducing(from: Int, to: Int)
    case guessing(language: LanguageTag)
    case written(file: String, bytes: Int)

    package var description: String {
        switch self {
        case .counted(let language, let sentences, let words, let pairs):
            "\(language): \(sentences) sentences, \(words) words, \(pairs) pairs of words"
        case .embedding(let language, let what, let done, let count):
            "\(language): \(done) of \(count) \(what) embedded"
        case .fitting(let language, let rows): "\(language): fitting \(rows) rows to the sentences"
        case .reducing(let from, let to): "reducing \(from) dimensions to \(to)"
        case .guessing(let language): "\(language): fitting runs of letters"
        case .written(let file, let bytes): "\(file): \(bytes) bytes written"
        }
    }
}
