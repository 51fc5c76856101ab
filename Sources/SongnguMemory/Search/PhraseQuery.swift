import SongnguText

/// Whether tone marks count in a search. Without them all other diacritics go too, and đ is d.
package enum ToneRule: Hashable, Sendable {
    case ignored, kept
}

/// How the words of a query stand to each other in what it finds.
package enum PhraseMode: Hashable, Sendable {
    /// In sequence, whatever punctuation is between them.
    case phrase
    /// Anywhere in one variant, in any order.
    case allWords
    /// In any order, with no more than so many words between the first and the last of them.
    case near(Int)
}

/// The words to look for.
struct PhraseQuery {
    struct Word: Hashable {
        var text: String
        /// It may go on: "tho*".
        var isPrefix: Bool

        func matches(_ word: String) -> Bool { isPrefix ? word.hasPrefix(text) : word == text }
    }

    /// Without those that say the same twice, unless their sequence counts.
    let words: [Word]
    let mode: PhraseMode
    let tones: ToneRule
    /// A word of the query has a mark, so that it stands only in variants with marks.
    private let hasMarks: Bool

    /// Throws ``MemoryError/emptyQuery(query:)`` when there is no word in it.
    init(_ text: String, mode: PhraseMode = .phrase, tones: ToneRule) throws {
        let list = PhraseWords(text, tones: tones)
        guard !list.words.isEmpty else { throw MemoryError.emptyQuery(query: text) }
        var words = list.words.enumerated().map { index, word in
            let mayGoOn = mode != .phrase || index == list.words.count - 1
            return Word(text: word.text, isPrefix: mayGoOn && list.hasStar(after: index))
        }
        if mode != .phrase {
            var seen: Set<Word> = []
            words = words.filter { seen.insert($0).inserted }
        }
        self.words = words
        self.mode = mode
        self.tones = tones
        hasMarks = tones == .kept && PhraseWords(text, tones: .ignored).joined != list.joined
    }

    /// The query in FTS5's syntax. Words hold letters, marks and digits only, so nothing needs an escape.
    var match: String {
        let words = words.map { "\"\($0.text)\"\($0.isPrefix ? " *" : "")" }
        let terms =
            switch mode {
            case .phrase:
                "\"\(self.words.map(\.text).joined(separator: " "))\"\(self.words.last?.isPrefix == true ? " *" : "")"
            case .near(let distance) where words.count > 1: "NEAR(\(words.joined(separator: " ")), \(max(0, distance)))"
            case .allWords, .near: words.joined(separator: " AND ")
            }
        if tones == .ignored { return "toneless : (\(terms))" }
        if hasMarks { return "toned : (\(terms))" }
        return "(toned : (\(terms))) OR (toned : \"\(PhraseIndex.sameInBoth)\" AND toneless : (\(terms)))"
    }

    /// Where the words stand in a raw text, in UTF-8 bytes: of a phrase each occurrence, else each word. Ranges do not
    /// overlap; there are none where the text is no match. O(n).
    func occurrences(in text: String) -> [ByteRange] {
        let list = PhraseWords(text, tones: tones)
        if mode == .phrase { return phrases(in: list) }
        let places = list.words.indices.filter { place in words.contains { $0.matches(list.words[place].text) } }
        return self.places(places, in: list).map { list.rawRange(from: $0, through: $0) }
    }

    private func phrases(in list: PhraseWords) -> [ByteRange] {
        var ranges: [ByteRange] = []
        var start = 0
        while start + words.count <= list.words.count {
            if zip(words, list.words[start...]).allSatisfy({ $0.matches($1.text) }) {
                ranges.append(list.rawRange(from: start, through: start + words.count - 1))
                start += words.count
            } else {
                start += 1
            }
        }
        return ranges
    }

    /// Those of the places of words that belong to a stretch with all of them.
    private func places(_ places: [Int], in list: PhraseWords) -> [Int] {
        func haveAll(_ places: some Sequence<Int> & Collection<Int>) -> Bool {
            words.allSatisfy { word in places.contains { word.matches(list.words[$0].text) } }
        }
        guard case .near(let distance) = mode, words.count > 1 else { return haveAll(places) ? places : [] }
        var kept: Set<Int> = []
        var start = 0
        for (end, last) in places.enumerated() {
            while last - places[start] - 1 > max(0, distance) { start += 1 }
            let stretch = places[start...end]
            if haveAll(stretch) { kept.formUnion(stretch) }
        }
        return places.filter(kept.contains)
    }
}

extension PhraseWords {
    /// Whether a star stands right after a word, and a space or nothing after it.
    fileprivate func hasStar(after index: Int) -> Bool {
        let rest = foldedText.utf8.dropFirst(words[index].range.upperBound)
        guard rest.first == UInt8(ascii: "*") else { return false }
        return rest.dropFirst().first.map { $0 <= 0x20 } ?? true
    }
}
