import SongnguText

/// The target tells as narrative what the source quotes. A note: newsrooms do so with good reason.
///
/// Told only where the bead is sure, the quotation is speech and much of what the bead renders, and no quotation of the
/// target, in the bead or near it, could render it.
enum NarratedQuoteRule: FidelityRule {
    static let name = "quote-narrated"

    static let examples: [FidelityExample] = [
        .init(
            "⟦\"We will keep the bridge open all winter,\"⟧ the mayor said.",
            "Thị trưởng cho biết thành phố sẽ giữ cho cầu thông xe suốt mùa đông."),
        .init(
            "\"We will keep the bridge open all winter,\" the mayor said.",
            "“Chúng tôi sẽ giữ cho cầu thông xe suốt mùa đông”, thị trưởng nói."),
        .init(
            "\"We will keep the bridge open all winter,\" the mayor said.",
            "– Chúng tôi sẽ giữ cho cầu thông xe suốt mùa đông."),
        .init(
            "\"We will keep the bridge open all winter,\" the mayor said.",
            "Thị trưởng nói thành phố sẽ giữ cho cầu “thông xe suốt mùa đông”."),
        .init(
            "He praised \"a very good and useful first meeting\" at the bridge.",
            "Ông ca ngợi cuộc gặp đầu tiên rất tốt đẹp và hữu ích ở cây cầu."),
        .init(
            "The mayor called the bridge \"a gift\" to the city.", "Thị trưởng gọi cây cầu là món quà cho thành phố."),
        .init(
            "The song \"A bridge that never sleeps at night\" was played when the bridge opened in the spring.",
            "Bài hát về cây cầu không ngủ được cất lên khi cầu khánh thành vào mùa xuân."),
    ]

    /// Least score of a bead that has a name or figure on both sides.
    private static let leastScore = 0.7
    /// Fewest words of speech.
    private static let leastWords = 6
    /// Least share of the bead's source that is in the quotation.
    private static let leastShare = 0.35
    /// Fewest words of the target for one of the source; fewer leave something out, perhaps the quotation.
    private static let leastLength = 0.9
    /// Segments around the bead in which the quotation may be rendered apart from it.
    private static let reach = 3
    /// A quotation that has so many words more than its own source may render another too.
    private static let longRendering = 1.9
    /// Of short ones the length says less.
    private static let spareWords = 3.0

    static func findings(in pair: CheckedPair) -> [Finding] {
        let speeches = SpeechPairs(pair)
        return speeches.sources.indices.compactMap { index -> Finding? in
            let speech = speeches.sources[index]
            guard speech.words.count >= leastWords, isSentence(speech, pair), speeches.targets(of: index).isEmpty,
                let beads = beads(of: speech, pair), !beads.isEmpty
            else { return nil }
            let targets = beads.flatMap(\.target)
            guard targets.allSatisfy(isNarrative), !isRenderedNear(targets, speeches, pair) else { return nil }
            return Finding(
                rule: name, side: .source, range: speech.hull, surface: speech.surface,
                reason: "the target tells it without quoting", places: targets.map(\.place), severity: .note)
        }
    }

    /// Whether it begins as a sentence does and ends with a mark of one: titles and parts of sentences are no speech,
    /// and what is not closed is part of a longer one.
    private static func isSentence(_ speech: Speech, _ pair: CheckedPair) -> Bool {
        guard let first = speech.pieces.first, let last = speech.pieces.last, last.upperBound < speech.hull.upperBound
        else { return false }
        let begins = pair.source.text[bytes: first].first { $0.isLetter }?.isUppercase == true
        return begins && pair.source.text[bytes: last].last.map { ",.?!…—–-".contains($0) } == true
    }

    /// The beads that render a quotation; nil where one of its sentences has none that is sure, or much was left out.
    private static func beads(of speech: Speech, _ pair: CheckedPair) -> [CheckedBead]? {
        let beads = pair.beads.filter { $0.source.contains { speech.segments.contains($0.index) } }
        guard beads.allSatisfy({ $0.isSure || $0.score >= leastScore && $0.isAnchored }) else { return nil }
        let sources = beads.flatMap(\.source)
        let isComplete = speech.segments.allSatisfy { index in
            sources.contains { $0.index == index && $0.segment.block != .headline }
        }
        let words = (
            sources.reduce(0) { $0 + $1.words.count }, beads.flatMap(\.target).reduce(0) { $0 + $1.words.count }
        )
        guard isComplete, Double(speech.words.count) >= leastShare * Double(words.0),
            Double(words.1) >= leastLength * Double(words.0)
        else { return nil }
        return beads
    }

    /// Whether a sentence has neither marks of quotation nor the dash of a dialogue.
    private static func isNarrative(_ passage: Passage) -> Bool {
        passage.segment.block != .headline && passage.segment.quotations.isEmpty
            && !passage.text.unicodeScalars.contains { "“”„«»\"".unicodeScalars.contains($0) }
            && !passage.text.unicodeScalars.prefix(1).contains { "-–—‐‑−―".unicodeScalars.contains($0) }
    }

    /// Whether a quotation near the sentences could render one more than it is linked to.
    private static func isRenderedNear(_ passages: [Passage], _ speeches: SpeechPairs, _ pair: CheckedPair) -> Bool {
        let indices = passages.map(\.index)
        guard let first = indices.min(), let last = indices.max() else { return false }
        let near = first - reach...last + reach
        return speeches.targets.indices.contains { index in
            let target = speeches.targets[index]
            guard target.words.count >= QuoteScope.leastLinkedWords, target.segments.contains(where: near.contains)
            else {
                return false
            }
            let sources = speeches.sources(of: index).reduce(0) { $0 + speeches.sources[$1].words.count }
            return Double(target.words.count) > longRendering * Double(sources) + spareWords
        }
    }
}
