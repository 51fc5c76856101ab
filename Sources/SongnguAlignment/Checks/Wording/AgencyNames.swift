import SongnguText

/// The agencies that credits name, with all names of each.
struct AgencyNames: Sendable {
    struct Mention: Hashable, Sendable {
        /// The agency by its first name in the table.
        var agency: String
        var range: ByteRange
    }

    static let shared = AgencyNames(PackageResources.agencies_tsv)

    /// By first word, the longest first.
    private let names: [String: [(words: [String], agency: String)]]

    private init(_ bytes: [UInt8]) {
        let names = TableFile.rows(bytes).flatMap { row in
            let forms = (row.first ?? "").split(separator: ";").map(String.init)
            return forms.map { (words: $0.words.map { String($0.text) }, agency: forms[0]) }
        }
        self.names = Dictionary(grouping: names) { $0.words.first ?? "" }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The agencies named in a text, with their capitals: "AA" is one, "aa" is none.
    func mentions(in text: String) -> [Mention] { mentions(in: text.words) }
    func mentions(in passage: Passage) -> [Mention] { mentions(in: passage.words) }

    private func mentions(in words: [Word]) -> [Mention] {
        var result: [Mention] = []
        var index = 0
        while index < words.count {
            let name = names[String(words[index].text)]?.first { name in
                name.words.count <= words.count - index && zip(name.words, words[index...]).allSatisfy { $0 == $1.text }
            }
            if let name {
                let last = words[index + name.words.count - 1]
                result.append(
                    Mention(agency: name.agency, range: words[index].range.lowerBound..<last.range.upperBound))
            }
            index += name?.words.count ?? 1
        }
        return result
    }

    /// Places of a passage that say where it comes from: "(theo X)" at the end of a sentence, "theo hãng tin X",
    /// "hãng X đưa tin".
    static func credits(in passage: Passage, _ table: WordTable) -> [(range: ByteRange, named: [Mention])] {
        let mentions = shared.mentions(in: passage)
        var result: [(range: ByteRange, named: [Mention])] = []
        for mention in mentions {
            if let inside = parenthesis(around: mention.range, in: passage.text) {
                guard !result.contains(where: { $0.range == inside }) else { continue }
                let named = mentions.filter { inside.contains($0.range) }
                if introduction(passage, before: mention.range.lowerBound, table) != nil
                    || named.count == mentions.count
                {
                    result.append((inside, named))
                }
            } else if let start = introduction(passage, before: mention.range.lowerBound, table) {
                result.append((start..<mention.range.upperBound, [mention]))
            }
        }
        return result
    }

    /// Where the words begin that make an agency a source.
    private static func introduction(_ passage: Passage, before offset: Int, _ table: WordTable) -> Int? {
        let end = passage.wordIndices(in: 0..<offset).upperBound
        return table.match(.credit, in: passage.lower, endingAt: end).map {
            passage.words[$0.words.lowerBound].range.lowerBound
        }
    }

    private static func parenthesis(around range: ByteRange, in text: String) -> ByteRange? {
        let before = text[bytes: 0..<range.lowerBound]
        let after = text[bytes: range.upperBound..<text.utf8.count]
        guard let open = before.lastIndex(of: "("), !before[open...].contains(")"),
            let close = after.firstIndex(of: ")"),
            !after[..<close].contains("(")
        else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: open)
        return start..<text.utf8.distance(from: text.startIndex, to: close) + 1
    }
}
