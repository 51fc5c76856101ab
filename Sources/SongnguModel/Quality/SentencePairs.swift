import Foundation
package import SongnguText

/// Sentences and their translations, to test a model with.
package struct SentencePairs: Hashable, Sendable {
    package var source: LanguageTag
    package var target: LanguageTag
    package var pairs: [Pair]

    package struct Pair: Hashable, Sendable {
        package var source: String
        package var target: String

        package init(source: String, target: String) {
            self.source = source
            self.target = target
        }
    }

    package init(source: LanguageTag, target: LanguageTag, pairs: [Pair]) {
        self.source = source
        self.target = target
        self.pairs = pairs
    }

    /// Reads a file: on each line source, a tab and target, or a JSON object with "source" and "target" (or with the
    /// two language tags as keys). Empty lines are skipped. Throws ``ModelError``.
    package init(file: String, source: LanguageTag, target: LanguageTag) throws {
        var pairs: [Pair] = []
        let lines = try CorpusReader.text(file).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            guard let pair = Self.pair(line, source, target) else {
                throw ModelError.invalidPair(file: file, line: number + 1)
            }
            pairs.append(pair)
        }
        guard !pairs.isEmpty else { throw ModelError.noLines(file: file) }
        self.init(source: source, target: target, pairs: pairs)
    }

    private static func pair(_ line: Substring, _ source: LanguageTag, _ target: LanguageTag) -> Pair? {
        if line.first == "{" {
            guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                return nil
            }
            guard let first = (object["source"] ?? object[source.rawValue]) as? String,
                let second = (object["target"] ?? object[target.rawValue]) as? String
            else { return nil }
            return Pair(source: first, target: second)
        }
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count >= 2, !columns[0].isEmpty, !columns[1].isEmpty else { return nil }
        return Pair(source: String(columns[0]), target: String(columns[1]))
    }
}
