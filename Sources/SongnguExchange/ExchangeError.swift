/// What can go wrong with a file that is read or written.
package enum ExchangeError: Error, Hashable, Sendable {
    case cannotOpen(file: String, reason: String)
    case malformed(file: String, line: Int, reason: String)
    /// Contents that the format does not allow; `reason` says what to do about it. `line` is nil where the file as a
    /// whole is meant.
    case invalid(file: String, line: Int?, reason: String)
    /// A reference such as `&nbsp;`, which only a DTD could explain, and none is ever loaded.
    case entity(file: String, line: Int, name: String)
    /// Bytes that do not belong to the encoding the file declares.
    case encoding(file: String, line: Int, reason: String)
    /// Longer or deeper in one piece than any exchange file is: some 10 MB, or 256 elements.
    case tooLarge(file: String, line: Int, reason: String)
    /// Not a text at all, by its first bytes: `kind` is "gzip", "zip" and so on.
    case archive(file: String, kind: String)
    /// Well-formed XML, but of another format.
    case wrongFormat(file: String, line: Int, expected: String, found: String)
    case cannotWrite(file: String, reason: String)
}

extension ExchangeError {
    /// The same of a file by another name, such as "standard input".
    package func naming(_ name: String) -> ExchangeError {
        switch self {
        case .cannotOpen(_, let reason): .cannotOpen(file: name, reason: reason)
        case .malformed(_, let line, let reason): .malformed(file: name, line: line, reason: reason)
        case .invalid(_, let line, let reason): .invalid(file: name, line: line, reason: reason)
        case .entity(_, let line, let entity): .entity(file: name, line: line, name: entity)
        case .encoding(_, let line, let reason): .encoding(file: name, line: line, reason: reason)
        case .tooLarge(_, let line, let reason): .tooLarge(file: name, line: line, reason: reason)
        case .archive(_, let kind): .archive(file: name, kind: kind)
        case .wrongFormat(_, let line, let expected, let found):
            .wrongFormat(file: name, line: line, expected: expected, found: found)
        case .cannotWrite(_, let reason): .cannotWrite(file: name, reason: reason)
        }
    }
}

extension ExchangeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotOpen(let file, let reason):
            "cannot open \(file): \(reason); see that the path is right and the file may be read"
        case .malformed(let file, let line, let reason):
            "\(file):\(line): not well-formed XML (\(reason)): mend this line or export the file anew"
        case .invalid(let file, let line, let reason):
            "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
        case .entity(let file, let line, let name):
            "\(file):\(line): the entity &\(name); is not one of XML's own: write the character itself"
        case .encoding(let file, let line, let reason):
            "\(file):\(line): not in the encoding the file declares (\(reason)): "
                + "declare the right one in the first line, or export the file anew as UTF-8"
        case .tooLarge(let file, let line, let reason):
            "\(file):\(line): too large or too deep to be read (\(reason)): export the file anew from where it was made"
        case .archive(let file, let kind):
            "\(file):1: this is a \(kind) archive, not XML: unpack it and give the file that is in it"
        case .wrongFormat(let file, let line, let expected, let found):
            "\(file):\(line): expected \(expected), found <\(found)>: see that this is the right file"
        case .cannotWrite(let file, let reason):
            "cannot write \(file): \(reason); see that its folder exists, may be written to and has room"
        }
    }
}
