package import SongnguText

/// Reads a pair of files, a segment a line, of which the lines of one number render each other.
///
/// Text is taken as it stands: what some tokenizers write for special characters (`&apos;`) is not undone. A line that
/// is empty on one side is skipped with its reason, on both silently.
package final class MosesReader: UnitReader {
    private let source: LineSource
    private let target: LineSource
    private let languages: (source: LanguageTag, target: LanguageTag)

    /// Opens both files. Throws ``ExchangeError``, also where a language is neither told nor the end of the file's
    /// name.
    /// - Parameter languages: of source and target.
    package init(source: String, target: String, languages: [LanguageTag] = []) throws {
        let source = try LineSource(file: source, ends: .newlines)
        let target = try LineSource(file: target, ends: .newlines)
        self.languages = (
            try Self.language(source, languages.first), try Self.language(target, languages.dropFirst().first)
        )
        self.source = source
        self.target = target
    }

    package var bytesRead: Int { source.bytesRead + target.bytesRead }

    /// Throws ``ExchangeError`` at the end where one file has more lines: what was read before may belong to other
    /// lines than it seems.
    package func next() throws -> ExchangeItem? {
        while true {
            let (first, second) = (try source.next(), try target.next())
            guard let first, let second else {
                guard first == nil, second == nil else { throw try unequal() }
                return nil
            }
            switch (first.text.isBlank, second.text.isBlank) {
            case (true, true): continue
            case (true, false): return .skipped(skipped(source, languages.source, first.number))
            case (false, true): return .skipped(skipped(target, languages.target, second.number))
            case (false, false):
                return .unit(
                    ExchangeUnit(
                        variants: [Variant(languages.source, first.text), Variant(languages.target, second.text)]))
            }
        }
    }

    private func skipped(_ lines: LineSource, _ language: LanguageTag, _ number: Int) -> SkippedUnit {
        SkippedUnit(file: lines.file, line: number, reason: "the \(language) line is empty")
    }

    private func unequal() throws -> ExchangeError {
        while try source.next() != nil {}
        while try target.next() != nil {}
        return .invalid(
            file: source.file, line: nil,
            reason:
                "\(source.number) lines, but \(target.number) in \(target.file): give two files that belong together")
    }

    private static func language(_ lines: LineSource, _ told: LanguageTag?) throws -> LanguageTag {
        if let told { return told }
        let name = lines.file.split(separator: "/").last ?? ""
        if let dot = name.lastIndex(of: "."), let tag = LanguageNames.language(String(name[name.index(after: dot)...]))
        {
            return tag
        }
        throw ExchangeError.invalid(
            file: lines.file, line: nil,
            reason: "the name does not end in a language, as corpus.en does: name the languages, such as en,vi")
    }
}
