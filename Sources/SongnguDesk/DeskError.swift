package import SongnguText

/// What keeps a job from being done, with what the user needs to mend it.
package enum DeskError: Error, Hashable, Sendable {
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)
    case undecodable(path: String, DecodingFailure)
    case empty(path: String)
    /// Both texts are in one language.
    case sameLanguage(LanguageTag, source: String, target: String)
    case standardInputTwice
    /// A line of a batch that is not the contract's.
    case badLine(reason: String)
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
        case .empty(let path):
            "\(path) holds no text: give a story or an article, as plain text or HTML"
        case .sameLanguage(let language, let source, let target):
            "\(source) and \(target) are both in the language \"\(language)\": give a source and its translation, "
                + "or name the languages with --source-lang and --target-lang"
        case .standardInputTwice:
            "only one of the two texts can come from standard input: give the other as a file"
        case .badLine(let reason):
            reason
        }
    }
}
