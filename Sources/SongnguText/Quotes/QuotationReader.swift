/// Joins the pieces of broken quotations, finds their speakers, and hands each sentence its own.
struct QuotationReader {
    private let attribution: AttributionReader

    /// Longest attribution between two pieces of one quotation, in bytes.
    private static let longestAttribution = 160

    /// Most pieces of one quotation.
    private static let mostPieces = 8

    init(_ data: LanguageData) {
        attribution = AttributionReader(data)
    }

    func quotations(in text: String, parts: [ByteRange]) -> [[Quotation]] {
        quotations(in: text, spans: QuotationScanner.spans(in: text), parts: parts)
    }

    /// The quotations of each sentence of a paragraph, ranges in the paragraph.
    ///
    /// Both pieces of `“A”, ông X nói, “B”` are one quotation, and in English so are those of `"A," X said. "B."`;
    /// where its pieces or one piece lie in several sentences, each sentence has its share, with the same speaker.
    func quotations(in text: String, spans: [QuoteSpan], parts: [ByteRange]) -> [[Quotation]] {
        var result = [[Quotation]](repeating: [], count: parts.count)
        var lastEnd = 0
        var last: (speaker: String?, sentence: Int)?
        for group in groups(of: spans, in: text, parts: parts) {
            guard let first = group.first, let end = group.last?.inner.upperBound else { continue }
            let sentence = parts.firstIndex(endingAfter: first.inner.lowerBound, \.upperBound)
            var speaker: String?
            if first.depth == 0 {
                // The second quotation of a sentence has the speaker of the first unless it names its own.
                speaker =
                    attribution.speaker(of: group, after: lastEnd, in: text, sentences: parts)
                    ?? (last?.sentence == sentence ? last?.speaker : nil)
                last = (speaker, sentence)
                lastEnd = group.last?.outer.upperBound ?? lastEnd
            }
            var isContinuation = false
            for index in parts.indices[sentence...] {
                guard parts[index].lowerBound < end else { break }
                let pieces = group.map { $0.inner.clamped(to: parts[index]) }.filter { !$0.isEmpty }
                guard !pieces.isEmpty else { continue }
                let words = pieces.map { String(text[bytes: $0]).collapsingWhitespace }.joined(separator: " ")
                result[index].append(
                    Quotation(
                        pieces: pieces, text: words, speaker: speaker, depth: first.depth,
                        isContinuation: isContinuation))
                isContinuation = true
            }
        }
        return result
    }

    /// Spans that are pieces of one quotation: nothing but an attribution stands between them.
    private func groups(of spans: [QuoteSpan], in text: String, parts: [ByteRange]) -> [[QuoteSpan]] {
        var groups: [[QuoteSpan]] = []
        var lastOuter: Int?
        for span in spans {
            if span.depth == 0, let index = lastOuter, let previous = groups[index].last,
                groups[index].count < Self.mostPieces,
                isAttribution(previous.outer.upperBound..<span.outer.lowerBound, after: previous, in: text),
                !isAnswer(span, to: previous, in: text, parts)
            {
                groups[index].append(span)
                continue
            }
            if span.depth == 0 { lastOuter = groups.count }
            groups.append([span])
        }
        return groups
    }

    /// "Why?" she asked. "Because," he said: what has another speaker is another quotation.
    private func isAnswer(_ span: QuoteSpan, to previous: QuoteSpan, in text: String, _ parts: [ByteRange]) -> Bool {
        guard let first = attribution.speaker(after: previous, next: span, in: text, sentences: parts),
            let second = attribution.speaker(after: span, next: nil, in: text, sentences: parts)
        else { return false }
        let isPronoun = attribution.pronouns.contains
        return first.lowercased() != second.lowercased()
            && !(isPronoun(second.lowercased()) && !isPronoun(first.lowercased()))
    }

    private func isAttribution(_ range: ByteRange, after previous: QuoteSpan, in text: String) -> Bool {
        guard range.count > 0, range.count <= Self.longestAttribution else { return false }
        let between = text[bytes: range]
        // Quoted words in a sentence ("A" and "B") are not interrupted speech: speech stops and resumes at a comma or
        // full stop.
        // "…'we will see,'": the comma of a nested quotation stands inside its mark.
        let last = text[bytes: previous.inner].unicodeScalars.last { !$0.isCloser }
        let resumes = between.last { $0 != " " }
        let stops =
            (last == "," || last == "?" || last == "!" || between.first == ",") && (resumes == "," || resumes == ".")
        let isOneSentence = !between.dropLast(2).contains { "?!".contains($0) } && !between.contains(": ")
        return stops && isOneSentence && attribution.hasSpeechVerb(between)
    }
}

extension Quotation {
    /// The quotation with its pieces moved to other coordinates.
    func shifted(_ move: (ByteRange) -> ByteRange) -> Quotation {
        var moved = self
        moved.pieces = pieces.map(move)
        return moved
    }
}
