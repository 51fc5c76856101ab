/// Whose deed a verb of saying is.
extension AttributionReader {
    /// Most words of a speaker: "Trợ lý Tổng thư ký Liên hợp quốc phụ trách ngân sách Chandramouli Ramanathan".
    private static let longestSpeaker = 16

    /// Who does what the verb after these words says.
    ///
    /// A comma just before the verb ends an apposition ("ông X, quản lý chương trình, …"): the name stands before it.
    /// Otherwise the name follows the last comma ("Trước đó, khai mạc cuộc họp, Ngoại trưởng Pháp …").
    func subject(of verb: Range<Int>, in clause: String, _ words: [Word]) -> String? {
        // "TASS dẫn lời ông X", "TASS dẫn lời ông X nói"
        let quoting = words.indices.dropLast().last { index in
            index < verb.upperBound && words[index + 1].text == "lời" && ["dẫn", "trích"].contains(words[index].text)
        }
        if let quoting {
            let isLast = quoting + 1 >= verb.lowerBound
            let end = isLast ? clause.utf8.count : words[verb.lowerBound].range.lowerBound
            return name(clause[bytes: words[quoting + 1].range.upperBound..<end])
        }
        let before = clause[bytes: 0..<words[verb.lowerBound].range.lowerBound]
        let clauses = before.split { $0 == "," || $0 == ":" }.filter { $0.contains { $0 != " " } }
        // "…, đồng thời đánh giá": the subject is that of the clause before, which its own verb parts from its object.
        if let last = clauses.last, withoutConnective(last).isEmpty { return nil }
        let parts = clauses.map(withoutConnective)
        let isApposition = before.last { $0 != " " } == ","
        guard let part = isApposition ? parts.dropLast().last ?? parts.last : parts.last else { return nil }
        // In English a subject begins with a capital, an article or a pronoun: "met ministers and said" has none.
        let isNamed =
            data.tag != .english || part.first?.isUppercase == true
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

    func withoutConnective(_ part: Substring) -> String {
        var part = String(part).collapsingWhitespace
        while let word = Self.connectives.first(where: { isOpening($0, of: part) }) {
            part = String(part.dropFirst(word.count)).collapsingWhitespace
        }
        return part
    }

    private func isOpening(_ connective: String, of part: String) -> Bool {
        // "But Lavrov"; "Song" is a name.
        let opening = connective == "song" ? part : part.prefix(1).lowercased() + part.dropFirst()
        return opening == connective || opening.hasPrefix(connective + " ")
    }

    /// "According to X, …", "Theo X, …".
    func citedSpeaker(_ clause: String, _ words: [Word], _ lower: [String]) -> String? {
        let opening = data.tag == .vietnamese ? [["theo"], ["cũng", "theo"]] : [["according", "to"]]
        guard let match = opening.first(where: { lower.starts(with: $0) }), words.count > match.count else {
            return nil
        }
        let rest = clause[bytes: words[match.count].range.lowerBound..<clause.utf8.count]
        guard rest.contains(",") else { return nil }
        return name(rest)
    }

    /// The part of a clause that names someone: up to its first comma, without what is too long for a name.
    func name(_ clause: Substring) -> String? {
        var words = clause.prefix { $0 != "," && $0 != ";" && $0 != "(" }.split(whereSeparator: \.isWhitespace)
        while let last = words.last, Self.particles.contains(String(last)) { words.removeLast() }
        var name = words.joined(separator: " ")
        if name.hasSuffix("."), let last = words.last, last.count > 2, data.abbreviations[last.lowercased()] == nil {
            name.removeLast()
        }
        guard !words.isEmpty, words.count <= Self.longestSpeaker, name.contains(where: \.isLetter) else { return nil }
        // "said on Monday that" names no one.
        return words.first?.first?.isUppercase == true || words.count > 1 || pronouns.contains(name.lowercased())
            ? name : nil
    }

    /// Words between a subject and its verb.
    private static let particles: Set<String> = [
        "thì", "cũng", "đã", "còn", "lại", "vừa", "liền", "mới", "also", "has", "had", "then", "later", "have",
    ]

    var pronouns: Set<String> {
        ["he", "she", "they", "ông", "bà", "họ", "anh", "chị", "người này"]
    }

    func lowercasedWords(_ text: Substring) -> [String] {
        String(text).words.map { $0.text.lowercased() }
    }

    /// Words that make a noun of the verb after them: "câu trả lời", "lời kêu gọi".
    private static let nominalizers: Set<String> = ["câu", "lời", "sự", "cuộc", "bài"]

    /// The verbs of saying in a clause, each as the range of its words; the longest wins.
    func verbs(in words: [String], from start: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = start
        while index < words.count {
            let length = verbLength(words, at: index)
            if length > 0, index == 0 || !Self.nominalizers.contains(words[index - 1]) {
                result.append(index..<index + length)
            }
            index += max(1, length)
        }
        return result
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
