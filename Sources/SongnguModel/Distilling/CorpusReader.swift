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

    /// The text of a file, or of what a shell gives for `<(…)`, which Foundation cannot read.
    static func text(_ file: String) throws -> String {
        func failure() -> ModelError { .cannotRead(file: file, reason: String(cString: strerror(errno))) }
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure() }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
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
