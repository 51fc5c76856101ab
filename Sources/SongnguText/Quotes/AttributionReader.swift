/// Finds who said a quotation, from the words beside it.
///
/// Four shapes are read: `"…," X said`, `"…," said X`, `X said: "…"` and `According to X, … "…"`. The speaker is given
/// as named there ("the minister", "ông Lavrov"): whom a pronoun means is not decided here.
struct AttributionReader {
    let data: LanguageData

    /// How far from a quotation its attribution is looked for, in bytes. It also keeps reading linear in texts
    /// without sentences.
    private static let reach = 480

    init(_ data: LanguageData) {
        self.data = data
    }

    func hasSpeechVerb(_ text: Substring) -> Bool {
        !verbs(in: lowercasedWords(text), from: 0).isEmpty
    }

    /// The speaker of a quotation given by its pieces; nil where none is named beside it.
    ///
    /// What stands before `start`, where another quotation ends, is about that one.
    func speaker(of pieces: [QuoteSpan], after start: Int, in text: String, sentences: [ByteRange]) -> String? {
        guard let first = pieces.first, let last = pieces.last else { return nil }
        // X said "yes," Y said "no": what ends just before the quotation is about it.
        if let speaker = speaker(before: first, after: start, in: text, isAdjacent: true) { return speaker }
        for (index, piece) in pieces.enumerated() {
            let next = index + 1 < pieces.count ? pieces[index + 1] : nil
            if let speaker = speaker(after: piece, next: next, in: text, sentences: sentences) { return speaker }
        }
        if let speaker = speaker(before: first, after: start, in: text) { return speaker }
        guard pieces.count > 1 else { return nil }
        return speaker(before: last, after: pieces[pieces.count - 2].outer.upperBound, in: text)
    }

    /// The speaker named between a quotation and the next one of its sentence or the sentence's end.
    func speaker(after piece: QuoteSpan, next: QuoteSpan?, in text: String, sentences: [ByteRange]) -> String? {
        let start = piece.outer.upperBound
        let sentence = sentences.firstIndex(endingAfter: start - 1, \.upperBound)
        let end = sentence < sentences.count ? sentences[sentence].upperBound : text.utf8.count
        let limit = min(next?.outer.lowerBound ?? end, end, start + Self.reach)
        let last = text.scalar(before: piece.inner.upperBound)
        let tail = text[bytes: start..<max(limit, start)]
        // Speech ends with a comma, or with a mark and the attribution goes on in small letters.
        let words = tail.drop { $0 == "," || $0 == " " || $0 == "-" || $0 == "–" || $0 == "—" }
        let isAttached =
            last == "," || tail.first == "," || last == "?" || last == "!"
            || words.first?.isLowercase == true && tail.first != "."
        guard isAttached else { return nil }
        return speaker(following: String(words.prefix { !"!?;:“\"".contains($0) }))
    }

    private func speaker(following clause: String) -> String? {
        let words = clause.words
        let lower = words.map { $0.text.lowercased() }
        // "…," while X said "…": the clause is about another quotation.
        guard withoutConnective(clause[...]) == clause.collapsingWhitespace else { return nil }
        if data.tag == .english, let verb = lower.first, data.speechVerbs.contains([verb]) {
            return name(clause[bytes: words[0].range.upperBound..<clause.utf8.count])
        }
        guard let verb = verbs(in: lower, from: 1).first else { return nil }
        return subject(of: verb, in: clause, words)
    }

    private func speaker(
        before piece: QuoteSpan, after start: Int, in text: String, isAdjacent: Bool = false
    ) -> String? {
        let start = sentenceStart(before: piece.outer.lowerBound, after: start, in: text)
        let clause = String(text[bytes: start..<piece.outer.lowerBound])
        let words = clause.words
        let lower = words.map { $0.text.lowercased() }
        guard let verb = verbs(in: lower, from: 1).last else { return citedSpeaker(clause, words, lower) }
        if isAdjacent, verb.upperBound < lower.count, lower[verb.upperBound...] != ["that"] { return nil }
        return subject(of: verb, in: clause, words) ?? citedSpeaker(clause, words, lower)
    }

    private func sentenceStart(before offset: Int, after limit: Int, in text: String) -> Int {
        var start = offset
        while start > limit, offset - start < Self.reach, let scalar = text.scalar(before: start) {
            let next = text.scalar(at: start)
            if next == " ", scalar.isTerminal || scalar == ";" || scalar == "”" && text.scalar(before: start - 3) == "."
            {
                let token = Paragraph(text: text, data: data, quotes: []).token(before: start)
                if data.abbreviations[token.lowercased()] == nil, token.count > 2 { break }
            }
            start -= UTF8.width(scalar)
        }
        return start
    }
}
