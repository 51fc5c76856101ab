/// Finds who said a quotation, from the words beside it.
///
/// Four shapes are read: `"…," X said`, `"…," said X`, `X said: "…"` and `According to X, … "…"`. The speaker is given
/// as named there ("the minister", "ông Lavrov"): whom a pronoun means is not decided here.
struct AttributionReader {
    private let data: LanguageData

    /// Most words of a speaker: "Trợ lý Tổng thư ký Liên hợp quốc phụ trách ngân sách Chandramouli Ramanathan".
    private static let longestSpeaker = 16

    init(_ data: LanguageData) {
        self.data = data
    }

    func hasSpeechVerb(_ text: Substring) -> Bool {
        let words = lowercasedWords(text)
        return words.indices.contains { verbLength(words, at: $0) > 0 }
    }

    /// The speaker of a quotation given by its pieces; nil where none is named beside it.
    func speaker(of pieces: [QuoteSpan], in text: String, sentences: [ByteRange]) -> String? {
        guard let first = pieces.first, let last = pieces.last else { return nil }
        for piece in pieces {
            let next = pieces.first { $0.outer.lowerBound > piece.outer.lowerBound }?.outer.lowerBound
            let end = sentences.first { $0.upperBound >= piece.outer.upperBound }?.upperBound ?? text.utf8.count
            let limit = min(next ?? end, end)
            if let speaker = speaker(after: piece, limit: limit, in: text) { return speaker }
        }
        return speaker(before: first, in: text) ?? (pieces.count > 1 ? speaker(before: last, in: text) : nil)
    }

    private func speaker(after piece: QuoteSpan, limit: Int, in text: String) -> String? {
        let last = text.scalar(before: piece.inner.upperBound)
        let tail = text[bytes: piece.outer.upperBound..<max(limit, piece.outer.upperBound)]
        // Speech ends with a comma, or with a mark and the attribution goes on in small letters.
        let start = tail.drop { $0 == "," || $0 == " " || $0 == "-" || $0 == "–" || $0 == "—" }
        let isAttached = last == "," || tail.first == "," || last == "?" || last == "!"
            || start.first?.isLowercase == true && tail.first != "."
        guard isAttached else { return nil }
        let clause = start.prefix { !"!?;:“\"".contains($0) }
        let words = String(clause).words
        let lower = words.map { $0.text.lowercased() }
        // "…," while X said "…": the clause is about another quotation.
        guard withoutConnective(clause) == String(clause).collapsingWhitespace else { return nil }
        if data.tag == .english, let verb = lower.first, data.speechVerbs.contains([verb]) {
            return name(String(clause)[bytes: words[0].range.upperBound..<clause.utf8.count])
        }
        guard let verb = lower.indices.first(where: { $0 > 0 && verbLength(lower, at: $0) > 0 }) else { return nil }
        return subject(String(clause)[bytes: 0..<words[verb].range.lowerBound])
    }

    private func speaker(before piece: QuoteSpan, in text: String) -> String? {
        let start = sentenceStart(before: piece.outer.lowerBound, in: text)
        var clause = text[bytes: start..<piece.outer.lowerBound]
        // What stands before another quotation of the sentence is about that one.
        if let mark = clause.lastIndex(where: { "\"”»".contains($0) }) { clause = clause[clause.index(after: mark)...] }
        let words = String(clause).words
        let lower = words.map { $0.text.lowercased() }
        var verb: Int?
        var index = 1
        while index < lower.count {
            let length = verbLength(lower, at: index)
            if length > 0 { verb = index }
            index += max(1, length)
        }
        guard let verb else { return citedSpeaker(String(clause), words, lower) }
        return subject(String(clause)[bytes: 0..<words[verb].range.lowerBound])
    }

    /// Who does what the verb after these words says.
    ///
    /// A comma just before the verb ends an apposition ("ông X, quản lý chương trình, …"): the name stands before it.
    /// Otherwise the name follows the last comma ("Trước đó, khai mạc cuộc họp, Ngoại trưởng Pháp …").
    private func subject(_ before: Substring) -> String? {
        let clauses = before.split { $0 == "," || $0 == ":" }.filter { $0.contains { $0 != " " } }
        // "…, đồng thời đánh giá": the subject is that of the clause before, which its own verb parts from its object.
        if let last = clauses.last, withoutConnective(last).isEmpty { return nil }
        let parts = clauses.map(withoutConnective)
        let isApposition = before.last { $0 != " " } == ","
        guard let part = isApposition ? parts.dropLast().last ?? parts.last : parts.last else { return nil }
        // In English a subject begins with a capital, an article or a pronoun: "met ministers and said" has none.
        let isNamed = data.tag != .english || part.first?.isUppercase == true
            || ["the ", "a ", "an ", "one ", "his ", "her ", "their "].contains { part.hasPrefix($0) }
            || pronouns.contains(part)
        if isNamed { return name(part[...]) }
        return parts.last { $0.first?.isUppercase == true }.flatMap { name($0[...]) }
    }

    /// Words that join a clause to the one before it; they are no part of the subject.
    private static let connectives = [
        "while", "and", "but", "as", "that", "whereas", "though", "although", "then", "also", "trong khi", "còn", "và",
        "nhưng", "song", "đồng thời", "rồi", "tuy nhiên", "thì", "cũng", "đã", "vừa",
    ]

    private func withoutConnective(_ part: Substring) -> String {
        var part = String(part).collapsingWhitespace
        while let word = Self.connectives.first(where: { part == $0 || part.hasPrefix($0 + " ") }) {
            part = String(part.dropFirst(word.count)).collapsingWhitespace
        }
        return part
    }

    /// "According to X, …", "Theo X, …".
    private func citedSpeaker(_ clause: String, _ words: [Word], _ lower: [String]) -> String? {
        let opening = data.tag == .vietnamese ? [["theo"], ["cũng", "theo"]] : [["according", "to"]]
        guard let match = opening.first(where: { lower.starts(with: $0) }), words.count > match.count else { return nil }
        let rest = clause[bytes: words[match.count].range.lowerBound..<clause.utf8.count]
        guard rest.contains(",") else { return nil }
        return name(rest)
    }

    private func sentenceStart(before offset: Int, in text: String) -> Int {
        var start = offset
        while let scalar = text.scalar(before: start) {
            let next = text.scalar(at: start)
            if next == " ", scalar.isTerminal || scalar == ";" || scalar == "”" && text.scalar(before: start - 3) == "." {
                let token = Paragraph(text: text, data: data, quotes: []).token(before: start)
                if data.abbreviations[token.lowercased()] == nil, token.count > 2 { break }
            }
            start -= UTF8.width(scalar)
        }
        return start
    }

    /// The part of a clause that names someone: up to its first comma, without what is too long for a name.
    private func name(_ clause: Substring) -> String? {
        let name = String(clause.prefix { $0 != "," && $0 != ";" && $0 != "(" }).collapsingWhitespace
        let words = name.split(separator: " ")
        guard !words.isEmpty, words.count <= Self.longestSpeaker, name.contains(where: \.isLetter) else { return nil }
        // "said on Monday that" names no one.
        return words.first?.first?.isUppercase == true || words.count > 1 || pronouns.contains(name.lowercased()) ? name : nil
    }

    private let pronouns: Set<String> = ["he", "she", "they", "ông", "bà", "họ", "anh", "chị", "người này"]

    private func lowercasedWords(_ text: Substring) -> [String] {
        String(text).words.map { $0.text.lowercased() }
    }

    /// Words of the longest verb of saying that begins at a word; 0 for none.
    private func verbLength(_ words: [String], at index: Int) -> Int {
        var length = min(data.longestSpeechVerb, words.count - index)
        while length > 0 {
            if data.speechVerbs.contains(Array(words[index..<index + length])) { return length }
            length -= 1
        }
        return 0
    }
}
