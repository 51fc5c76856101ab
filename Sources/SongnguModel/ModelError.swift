package import SongnguText

/// What can go wrong with a model of static vectors, and with making one.
package enum ModelError: Error, Hashable, Sendable {
    case cannotRead(file: String, reason: String)
    /// The file is something else.
    case notAModel(file: String)
    /// The file was written by a later songngu.
    case newerVersion(file: String, found: Int, supported: Int)
    /// The file was cut short or altered.
    case damaged(file: String, reason: String)
    case cannotWrite(file: String, reason: String)
    /// The binary was built without a model.
    case noneShipped
    /// A file of what is to be said of a model that cannot be understood.
    case invalidAbout(file: String, reason: String)
    /// The model has no words of that language.
    case notCovered(language: LanguageTag, covered: [LanguageTag])
    /// A corpus, word list or file of pairs without a usable line.
    case noLines(file: String)
    /// A line of a file of sentence pairs, from 1.
    case invalidPair(file: String, line: Int)
    /// The same language was given twice, or none was.
    case invalidLanguages([LanguageTag])
    /// A parameter out of its range.
    case invalidParameter(name: String, value: String, allowed: String)
    /// The embedder answered with vectors that cannot be used.
    case unusableVectors(reason: String)
}

extension ModelError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotRead(let file, let reason):
            "cannot read \(file) (\(reason)): give the path of a file that is there and readable"
        case .notAModel(let file):
            "\(file) is not a songngu model: name a file made by `songngu model distill`"
        case .newerVersion(let file, let found, let supported):
            "\(file) has model format \(found) and this songngu knows \(supported): use a newer songngu"
        case .damaged(let file, let reason):
            "\(file) is damaged (\(reason)): get it again, or make it again with `songngu model distill`"
        case .cannotWrite(let file, let reason):
            "cannot write \(file) (\(reason)): the folder must exist, be writable and have room"
        case .noneShipped:
            "this songngu was built without a model: name one made by `songngu model distill`"
        case .invalidAbout(let file, let reason):
            "\(file): \(reason): give a JSON object with \"name\" and, as far as there is something to say, \"licence\", "
                + "\"date\", \"teacher\", and \"sources\" with \"name\" and \"licence\" each"
        case .notCovered(let language, let covered):
            "the model has no words of \(language), only of \(covered.map(\.rawValue).joined(separator: ", ")): "
                + "give --embedder an endpoint, or distill a model with that language"
        case .noLines(let file):
            "there is no usable line in \(file): it must be UTF-8 text with one entry a line"
        case .invalidPair(let file, let line):
            "\(file):\(line): not a pair: write source, a tab and target, "
                + "or a JSON object with \"source\" and \"target\""
        case .invalidLanguages(let languages):
            "cannot distill for [\(languages.map(\.rawValue).joined(separator: ", "))]: "
                + "give at least one language, and each only once"
        case .invalidParameter(let name, let value, let allowed):
            "\(name) cannot be \(value): give \(allowed)"
        case .unusableVectors(let reason):
            "the embedder's vectors cannot be used (\(reason)): see that the endpoint serves a sentence embedding model"
        }
    }
}
