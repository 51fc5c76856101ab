package import SongnguExchange
package import SongnguText

/// What keeps a job from being done, with what the user needs to mend it.
package enum DeskError: Error, Hashable, Sendable {
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)
    case undecodable(path: String, DecodingFailure)
    /// A document that is not read, or is damaged; the reason says what to do.
    case badDocument(path: String, reason: String)
    case empty(path: String)
    /// A page of the web that could not be got.
    case web(WebError)
    /// Texts of so many sentences that comparing each with each would fill the memory.
    case tooLong(source: Int, target: Int)
    /// Both texts are in one language.
    case sameLanguage(LanguageTag, source: String, target: String)
    case standardInputTwice
    /// A file for distilling that may be of any of several languages.
    case noLanguage(path: String)
    case unexpectedLanguage(LanguageTag, path: String)
    /// A language, or all of them, without sentences to learn from.
    case noCorpus(LanguageTag?)
    /// A unit that cannot be read, where none may be left out.
    case skippedUnit(SkippedUnit)
    /// Searching by meaning without anything that says what sentences mean.
    case noModel
    /// A line of a batch that is not the contract's.
    case badLine(reason: String)
    /// A program of others that is measured or measures.
    case notInstalled(program: String)
}

extension DeskError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "cannot read \(path): \(reason); see that the path is right and the file may be read"
        case .unwritable(let path, let reason):
            "cannot write \(path): \(reason); see that the path is right, may be written to and has room"
        case .undecodable(let path, let failure):
            "\(path): \(failure)"
        case .badDocument(let path, let reason):
            "\(path): \(reason)"
        case .empty(let path):
            "\(path) holds no text: give a story or an article, as plain text or HTML"
        case .web(let error):
            error.description
        case .tooLong(let source, let target):
            "the source has \(source) sentences and the target \(target), which is more than can be compared: "
                + "align them in parts"
        case .sameLanguage(let language, let source, let target):
            "\(source) and \(target) are both in the language \"\(language)\": give a source and its translation, "
                + "or name the languages with --source-lang and --target-lang"
        case .standardInputTwice:
            "only one of the two texts can come from standard input: give the other as a file"
        case .noLanguage(let path):
            "which language is \(path) in? write it with its tag, such as vi=\(path), or give as many --lang as files"
        case .unexpectedLanguage(let language, let path):
            "\(path) is given for \"\(language)\", which no --lang names: see that the tags agree"
        case .noCorpus(let language):
            "there are no sentences of \(language.map { "\"\($0)\"" } ?? "any language"): "
                + "give --corpus \(language?.rawValue ?? "vi")=FILE, one sentence a line"
        case .skippedUnit(let unit):
            "\(unit.file):\(unit.line): \(unit.reason); nothing of the file was saved: mend it, or import without --strict"
        case .noModel:
            "there is no model to compare meanings by: leave --model none out, or name a model or an embedder"
        case .badLine(let reason):
            reason
        case .notInstalled(let program):
            "\(program) is not installed: install it, on Debian with apt-get install \(program)"
        }
    }
}
