internal import CICU

/// Parts paragraphs into sentences: ICU's breaks, mended by rules of our own.
///
/// Measured against ICU 72; each rule says what it mends in its examples, where ¦ marks a break.
struct SentenceBreaker {
    private let data: LanguageData

    static let mergeRules: [any MergeRule.Type] = [
        AbbreviationRule.self, InitialsRule.self, ListNumberRule.self, LowercaseRule.self, ParenthesisRule.self,
        AttributionRule.self,
        QuotedSentencesRule.self, NoWordsRule.self,
    ]
    static let splitRules: [any SplitRule.Type] = [
        GluedSentenceRule.self, ParentheticalRule.self, FigureRule.self, EllipsisRule.self, DialogueRule.self,
    ]

    init(_ data: LanguageData) {
        self.data = data
    }

    /// The sentences of a paragraph, in order, without the white space between them. The paragraph has no line ends.
    func sentences(of text: String, quotes: [QuoteSpan]) -> [ByteRange] {
        let paragraph = Paragraph(text: text, data: data, quotes: quotes)
        var breaks = Set(boundaries(of: text))
        for rule in Self.splitRules { breaks.formUnion(rule.breaks(in: paragraph)) }
        // A merge may depend on where the sentence before began, so breaks are judged in order.
        var start = 0
        var sentences: [ByteRange] = []
        let candidates = breaks.filter { $0 > 0 && $0 < text.utf8.count }.sorted()
        for (index, offset) in candidates.enumerated() {
            let next = index + 1 < candidates.count ? candidates[index + 1] : text.utf8.count
            let gap = Break(offset: offset, sentence: start..<offset, next: offset..<next)
            if Self.mergeRules.contains(where: { $0.joins(gap, in: paragraph) }) { continue }
            sentences.append(text.trimmingWhitespace(start..<offset))
            start = offset
        }
        sentences.append(text.trimmingWhitespace(start..<text.utf8.count))
        return sentences.filter { !$0.isEmpty }
    }

    private func boundaries(of text: String) -> [Int] {
        var copy = text
        return copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                var capacity = 64
                while true {
                    var boundaries = [Int64](repeating: 0, count: capacity)
                    let count = Int(
                        cicu_sentence_boundaries(
                            characters.baseAddress, Int64(characters.count), data.tag.rawValue, &boundaries,
                            Int64(capacity)))
                    // Without ICU's rules the paragraph stays whole.
                    guard count >= 0 else { return [] }
                    if count <= capacity { return boundaries.prefix(count).map { Int($0) } }
                    capacity = count
                }
            }
        }
    }
}
