import Foundation
import SongnguText

/// Reads corpora and word lists: UTF-8, one entry a line, in the order of the files, each entry once.
struct CorpusReader {
    /// Reads files until there are `limit` entries. Throws for a file that cannot be read or has no usable line.
    static func lines(_ files: [String], limit: Int = .max, mending: Bool) throws -> [String] {
        var seen: Set<String> = []
        var result: [String] = []
        for file in files {
            var isEmpty = true
            for line in try text(file).split(whereSeparator: \.isNewline) {
                let entry = mending ? mended(String(line)) : FoldedText.fold(String(line), .reading).collapsed
                guard !entry.isEmpty else { continue }
                isEmpty = false
                guard result.count < limit else { break }
                if seen.insert(entry).inserted { result.append(entry) }
            }
            guard !isEmpty else { throw ModelError.noLines(file: file) }
        }
        return result
    }

    static func text(_ file: String) throws -> String {
        do {
            return String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
        } catch {
            throw ModelError.cannotRead(file: file, reason: error.localizedDescription)
        }
    }

    /// A sentence of a tokenised corpus as it would be printed: no space before a mark that ends something or after
    /// one that opens something, and a capital at the beginning. Running text stays as it is.
    static func mended(_ line: String) -> String {
        let text = FoldedText.fold(line, .reading).collapsed
        var result = ""
        var isQuoted = false
        var isOpened = true
        for word in text.split(separator: " ") {
            let opens = word == "(" || word == "[" || (word == "\"" && !isQuoted)
            let closes = (word.first.map { ",.;:!?)]".contains($0) } ?? false) || (word == "\"" && isQuoted)
            if word == "\"" { isQuoted.toggle() }
            if !closes, !isOpened { result += " " }
            result += word
            isOpened = opens
        }
        return result.prefix(1).uppercased() + result.dropFirst()
    }
}

extension String {
    /// Without white space at the ends and with single spaces.
    fileprivate var collapsed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
