#if Server
/// What keeps tokens from being read or changed.
enum TokenError: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case damaged(path: String)
    /// Others than its owner may write to it, or it is another's.
    case unsafe(path: String)
    case badName(String)
    case nameTaken(String, path: String)
    case noSuchName(String, path: String)

    var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "cannot read the tokens in \(path): \(reason); see that the file may be read"
        case .damaged(let path):
            "\(path) holds no tokens that can be read: move it away and make new ones with `songngu token add`"
        case .unsafe(let path):
            "\(path) can be written to by others, who could let themselves in: make it yours alone, "
                + "`chown $USER \(path)` and `chmod 600 \(path)`"
        case .badName(let name):
            "\"\(name)\" cannot be the name of a token: give 1 to 64 characters on one line, such as a person's name"
        case .nameTaken(let name, let path):
            "\(path) has a token named \"\(name)\" already: choose another name, or remove that one first"
        case .noSuchName(let name, let path):
            "\(path) has no token named \"\(name)\": `songngu token list` shows those that there are"
        }
    }
}
#endif
