import Foundation
import SongnguText

extension ExchangeFormat {
    /// Opens a reader of the units of a file, or of the two of Moses.
    ///
    /// Moses takes one path too: of a half ("corpus.en") or of both without their ends ("corpus"), where the languages
    /// tell the other. Throws ``ExchangeError``.
    package func reader(of files: [String], options: ExchangeOptions = ExchangeOptions()) throws -> any UnitReader {
        let languages = options.languages
        let file = self == .moses ? "" : try single(files)
        switch self {
        case .moses:
            let pair = try Self.pair(files, languages)
            return try MosesReader(source: pair.source, target: pair.target, languages: languages)
        case .tmx: return try TMXReader(file: file)
        case .tsv:
            var reading = options.reading
            reading.delimiter = reading.delimiter ?? .tab
            return try TableReader(file: file, languages: languages, reading: reading)
        case .csv: return try TableReader(file: file, languages: languages, reading: options.reading)
        case .jsonl: return try JSONLinesReader(file: file, languages: languages)
        case .po: return try POReader(file: file, languages: languages)
        case .docx: return try DOCXTableReader(file: file, languages: languages)
        case .xliff, .xliff12: return try XLIFFUnitReader(file: file)
        }
    }

    /// Writes whole files: `body` is given what writes a unit. Files appear when all is written; when `body` throws,
    /// what was there stays. Returns how many units the format had no place for. Throws ``ExchangeError`` or what
    /// `body` throws.
    @discardableResult
    package func write(
        files: [String], options: ExchangeOptions = ExchangeOptions(),
        body: (_ write: (ExchangeUnit) throws -> Void) throws -> Void
    ) throws -> Int {
        let languages = options.languages
        switch self {
        case .moses:
            let pair = try Self.pair(files, languages)
            let both = try languages.count >= 2 ? languages : [Self.language(pair.source), Self.language(pair.target)]
            return try MosesWriter.write(source: pair.source, target: pair.target, languages: (both[0], both[1])) {
                writer in try body { try writer.write($0) }
            }
        case .docx:
            return try DOCXTableWriter.write(file: try single(files), languages: languages) { writer in
                try body { try writer.write($0) }
            }
        default:
            var leftOut = 0
            try AtomicFile.write(try single(files)) { receive in
                leftOut = try write(options: options, to: receive, body: body)
            }
            return leftOut
        }
    }

    /// Writes a text format to `receive`, piece by piece, as for standard output; Moses and DOCX need files.
    @discardableResult
    package func write(
        options: ExchangeOptions = ExchangeOptions(), to receive: @escaping (String) throws -> Void,
        body: (_ write: (ExchangeUnit) throws -> Void) throws -> Void
    ) throws -> Int {
        let languages = options.languages
        switch self {
        case .tmx:
            var writer = TMXWriter(header: TMXHeader(sourceLanguage: languages.first), to: receive)
            try body { try writer.write($0) }
            try writer.finish()
            return 0
        case .tsv, .csv:
            let columns = options.columns ?? (languages.isEmpty ? nil : TableColumns(languages: languages))
            let dialect = options.dialect ?? (self == .tsv ? .tsv : .csv)
            var writer = TableWriter(columns: columns, dialect: dialect, to: receive)
            try body { try writer.write($0) }
            try writer.finish()
            return writer.leftOut
        case .jsonl:
            var writer = JSONLinesWriter(to: receive)
            try body { try writer.write($0) }
            try writer.finish()
            return 0
        case .po:
            var writer = POWriter(languages: languages, to: receive)
            try body { try writer.write($0) }
            try writer.finish()
            return writer.leftOut
        case .moses, .docx:
            throw ExchangeError.cannotWrite(file: "standard output", reason: "\(rawValue) needs a file of its own")
        case .xliff, .xliff12:
            guard languages.count >= 2 else {
                throw ExchangeError.invalid(
                    file: rawValue, line: nil,
                    reason: "a file has one source and one target language: name both, such as en,vi")
            }
            let header = XLIFFHeader(
                version: self == .xliff ? .v2 : .v1, source: languages[0], target: languages[1], original: "memory")
            var writer = XLIFFUnitWriter(header: header, to: receive)
            try body { try writer.write($0) }
            try writer.finish()
            return writer.leftOut
        }
    }

    private func single(_ files: [String]) throws -> String {
        guard let file = files.first, files.count == 1 else {
            throw ExchangeError.invalid(
                file: files.joined(separator: ", "), line: nil, reason: "\(rawValue) is one file: give one at a time")
        }
        return file
    }

    private static func language(_ file: String) throws -> LanguageTag {
        guard let end = file.split(separator: ".").last, let tag = LanguageNames.language(String(end)) else {
            throw ExchangeError.invalid(
                file: file, line: nil,
                reason: "the name does not end in a language, as corpus.en does: name the languages, such as en,vi")
        }
        return tag
    }

    /// The two files of a pair.
    private static func pair(_ files: [String], _ languages: [LanguageTag]) throws -> (source: String, target: String) {
        if files.count == 2 { return (files[0], files[1]) }
        guard let file = files.first, files.count == 1, languages.count >= 2 else {
            throw ExchangeError.invalid(
                file: files.joined(separator: ", "), line: nil,
                reason: "moses is a pair of files: give both, such as corpus.en and corpus.vi, or one and the languages"
            )
        }
        var stem = file
        for language in languages.prefix(2) where file.lowercased().hasSuffix(".\(language.rawValue)") {
            stem = String(file.dropLast(language.rawValue.count + 1))
        }
        return ("\(stem).\(languages[0])", "\(stem).\(languages[1])")
    }
}
