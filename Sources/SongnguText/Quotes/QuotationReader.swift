/// Joins the pieces of broken quotations, finds their speakers, and hands each sentence its own.
struct QuotationReader {
    private let attribution: AttributionReader

    /// Longest attribution between two pieces of one quotation, in bytes.
    private static let longestAttribution = 160

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
        var last: (speaker: String?, sentence: Int)?
        for group in groups(of: spans, in: text) {
            guard let first = group.first else { continue }
            var speaker: String?
            if first.depth == 0 {
                let sentence = parts.firstIndex { $0.upperBound > first.inner.lowerBound } ?? 0
                // The second quotation of a sentence has the speaker of the first unless it names its own.
                speaker = attribution.speaker(of: group, in: text, sentences: parts)
                    ?? (last?.sentence == sentence ? last?.speaker : nil)
                last = (speaker, sentence)
            }
            var isContinuation = false
            for (index, part) in parts.enumerated() {
                let pieces = group.map { $0.inner.clamped(to: part) }.filter { !$0.isEmpty }
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
    private func groups(of spans: [QuoteSpan], in text: String) -> [[QuoteSpan]] {
        var groups: [[QuoteSpan]] = []
        var lastOuter: Int?
        for span in spans {
            if span.depth == 0, let index = lastOuter, let previous = groups[index].last,
                isAttribution(previous.outer.upperBound..<span.outer.lowerBound, after: previous, in: text)
            {
                groups[index].append(span)
                continue
            }
            if span.depth == 0 { lastOuter = groups.count }
            groups.append([span])
        }
        return groups
    }

    private func isAttribution(_ range: ByteRange, after previous: QuoteSpan, in text: String) -> Bool {
        guard range.count > 0, range.count <= Self.longestAttribution else { return false }
        let between = text[bytes: range]
        // Quoted words in a sentence ("A" and "B") are not interrupted speech: speech stops and resumes at a comma or
        // full stop.
        // "…'we will see,'": the comma of a nested quotation stands inside its mark.
        let last = text[bytes: previous.inner].unicodeScalars.last { !$0.isCloser }
        let resumes = between.last { $0 != " " }
        let stops = (last == "," || last == "?" || last == "!" || between.first == ",") && (resumes == "," || resumes == ".")
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
