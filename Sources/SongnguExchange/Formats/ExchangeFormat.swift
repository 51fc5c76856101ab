import Foundation

/// A file format that units are exchanged in.
package enum ExchangeFormat: String, CaseIterable, Sendable {
    case tmx
    /// XLIFF 2.1; a reader takes any version.
    case xliff
    /// XLIFF 1.2.
    case xliff12
    case tsv, csv, jsonl
    /// A pair of text files.
    case moses
    case po
    /// A document of Word with a bilingual table.
    case docx

    /// The usual ends of file names.
    private static let extensions: [String: ExchangeFormat] = [
        "tmx": .tmx, "xliff": .xliff, "xlf": .xliff, "mqxliff": .xliff, "sdlxliff": .xliff, "tsv": .tsv, "tab": .tsv,
        "csv": .csv, "jsonl": .jsonl, "ndjson": .jsonl, "po": .po, "pot": .po, "docx": .docx,
    ]

    /// By the end of a file's name: "corpus.en" is half of a pair; nil where it does not tell, as ".txt" and ".xml".
    package static func of(name: String) -> ExchangeFormat? {
        let name = name.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let end = name[name.index(after: dot)...].lowercased()
        return extensions[end] ?? (LanguageNames.isCode(end) ? .moses : nil)
    }

    /// The format of a file to be read: by its name, or else by how it begins. Reads no more than 4 KB of it.
    ///
    /// Throws ``ExchangeError`` where neither tells, and for standard input, which can be read only once.
    package static func of(file: String) throws -> ExchangeFormat {
        guard file != "-", file != "/dev/stdin" else {
            throw unknown("standard input", "has no name to tell its format")
        }
        if let format = of(name: file) { return format }
        var status = stat()
        guard stat(file, &status) != 0 || status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
        else { throw unknown(file, "is a pipe, which can be read only once") }
        guard let format = try of(beginning: ByteSource.beginning(of: file, length: 4096)) else {
            throw unknown(file, "has neither a name nor a beginning that tells its format")
        }
        return format
    }

    private static func unknown(_ file: String, _ reason: String) -> ExchangeError {
        let names = allCases.map(\.rawValue).joined(separator: ", ")
        return .invalid(file: file, line: nil, reason: "\(reason): name the format (\(names))")
    }

    /// By how a file begins; plain text and tables have nothing of their own.
    package static func of(beginning bytes: [UInt8]) -> ExchangeFormat? {
        if DocumentKind.of(beginning: bytes) == .docx { return .docx }
        // Of UTF-16, every second byte is enough here.
        let text = String(decoding: bytes.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
            .drop { $0.isWhitespace }
        if text.hasPrefix("<") {
            if text.contains("<tmx") { return .tmx }
            return text.contains("<xliff") ? .xliff : nil
        }
        if text.hasPrefix("{\"") || text.hasPrefix("{ \"") { return .jsonl }
        if text.hasPrefix("msgid ") || text.hasPrefix("#") && text.contains("\nmsgid ") { return .po }
        return nil
    }
}
