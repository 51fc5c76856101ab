import SongnguText

/// Whether tone marks count in a search. Without them all other diacritics go too, and đ is d.
package enum ToneRule: Hashable, Sendable {
    case ignored, kept
}

/// The words to look for, in sequence.
struct PhraseQuery {
    private let words: [String]
    /// The last word may go on: "thoại*".
    private let isPrefix: Bool
    private let tones: ToneRule

    /// Throws ``MemoryError/emptyQuery(query:)`` when there is no word in it.
    init(_ text: String, tones: ToneRule) throws {
        let list = PhraseWords(text, tones: tones)
        guard !list.words.isEmpty else { throw MemoryError.emptyQuery(query: text) }
        words = list.words.map(\.text)
        self.tones = tones
        // The star counts only at the very end and right after a word.
        let trimmed = FoldedText.fold(text, .toneless).unicodeScalars.reversed().drop(while: \.properties.isWhitespace)
        let end = trimmed.dropFirst().first.map { PhraseWords(String($0), tones: .kept).words.isEmpty == false }
        isPrefix = trimmed.first == "*" && end == true
    }

    /// The query in FTS5's syntax. Words hold letters, marks and digits only, so nothing needs an escape.
    var match: String {
        "\(tones == .kept ? "toned" : "toneless") : \"\(words.joined(separator: " "))\"\(isPrefix ? " *" : "")"
    }

    /// Where the words stand in a raw text, in UTF-8 bytes; occurrences do not overlap. O(n).
    func occurrences(in text: String) -> [ByteRange] {
        let list = PhraseWords(text, tones: tones)
        var ranges: [ByteRange] = []
        var start = 0
        while start + words.count <= list.words.count {
            if stands(at: start, in: list) {
                ranges.append(list.rawRange(from: start, through: start + words.count - 1))
                start += words.count
            } else {
                start += 1
            }
        }
        return ranges
    }

    private func stands(at start: Int, in list: PhraseWords) -> Bool {
        for (offset, word) in words.enumerated() {
            let found = list.words[start + offset].text
            let matches = isPrefix && offset == words.count - 1 ? found.hasPrefix(word) : found == word
            if !matches { return false }
        }
        return true
    }
}
