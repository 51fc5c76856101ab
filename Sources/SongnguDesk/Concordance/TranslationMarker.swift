import SongnguMemory
import SongnguModel
import SongnguText

/// Finds the words that render a phrase in the other variants of the units it was found in.
///
/// Every stretch of neighbouring words of a variant is weighed: how near it is to the phrase in the model's space, how
/// much more often it stands beside the phrase than elsewhere in the memory, and whether it holds the names of the
/// glossary and the figures that the phrase holds. The best is marked if it is good enough, and if the model knows no
/// other words of the phrase's own sentence that it is nearer to: nothing marked is better than something wrong.
struct TranslationMarker {
    /// What the evidence counts, and from where on a stretch is marked. Chosen on pairs of sentences with names of the
    /// glossary, whose renderings are known, and on common words looked at one by one.
    enum Weight {
        static let association = 0.4
        static let anchors = 0.4
        /// For each word more or fewer than the phrase lets expect.
        static let length = 0.03
        /// For a first or last word that stands in all texts.
        static let usual = 0.1
        static let least = 0.4
        /// How much nearer than the phrase other words of its sentence may be.
        static let rival = 0.03
        /// Nearness that may be by chance.
        static let leastNearness = 0.2
        /// How much less than the best a stretch may have that is marked because the phrase stands there twice.
        static let second = 0.1
    }

    let vectors: SpanVectors
    let terms: (any TermMentioning)?
    /// Texts of the memory at large.
    let sample: (LanguageTag) throws -> [String]

    /// For each hit a list for each variant: ranges in UTF-8 bytes, in order; none in variants with a match of their own.
    ///
    /// - Parameter shown: how many of the hits are marked; the others are evidence only.
    func translations(of hits: [PhraseHit], shown: Int) throws -> [[[ByteRange]]] {
        var passages: [PhrasePassage] = []
        for (index, hit) in hits.enumerated() { passages += PhrasePassage.all(in: hit, at: index) }
        var result = hits.prefix(shown).map { $0.unit.variants.map { _ in [ByteRange]() } }
        var backgrounds: [LanguageTag: Association.Background] = [:]
        for group in Dictionary(grouping: passages, by: \.group).values {
            guard let first = group.first, group.contains(where: { $0.hit < shown }) else { continue }
            let language = LanguageTag(first.group.target)
            let background = try backgrounds[language] ?? Association.Background(sample(language))
            backgrounds[language] = background
            var association = Association(background)
            for passage in group { association.add(passage.spans) }
            for passage in group where passage.hit < shown {
                let found = try best(passage, association)
                result[passage.hit][passage.variant] += found
            }
        }
        return result.map { $0.map(Self.ordered) }
    }

    private func best(
        _ passage: PhrasePassage, _ association: Association
    ) throws -> [ByteRange] {
        let anchors = Anchors(passage, terms: terms)
        if !anchors.whole.isEmpty { return Array(anchors.whole.prefix(passage.count)) }
        let phrase = try vectors.vector(passage.phrase, passage.source)
        let spans = passage.spans
        let near = try vectors.vectors(spans.map { passage.target.text($0.words) }, passage.targetLanguage).map {
            vector in phrase.isEmpty || vector.isEmpty ? 0 : Double(vector.dot(phrase))
        }
        let scored = spans.indices.compactMap { index -> (span: Int, score: Double)? in
            let range = passage.target.range(spans[index].words)
            let share = anchors.share(in: range)
            guard share > 0 || near[index] >= Weight.leastNearness, !anchors.isForeign(range) else { return nil }
            let score =
                near[index] + Weight.association * association.strength(spans[index], of: passage.target)
                + Weight.anchors * share
                - Weight.length * abs(Double(spans[index].words.count) - passage.expectedWords)
                - Weight.usual * association.usualness(spans[index], of: passage.target)
            return score >= Weight.least ? (index, score) : nil
        }
        var taken: [Range<Int>] = []
        let ranked = scored.sorted { ($0.score, $1.span) > ($1.score, $0.span) }
        for (index, score) in ranked {
            guard taken.count < passage.count, score >= ranked[0].score - Weight.second else { break }
            let words = spans[index].words
            guard !taken.contains(where: { $0.overlaps(words) }) else { continue }
            let share = anchors.share(in: passage.target.range(words))
            if share < 1, try hasRival(passage, words, near[index]) { break }
            let whole = association.whole(words, of: passage.target, in: passage.targetLanguage)
            let isFree = !anchors.isForeign(passage.target.range(whole)) && !taken.contains { $0.overlaps(whole) }
            taken.append(isFree ? whole : words)
        }
        return taken.map(passage.target.range)
    }

    /// Whether other words of the phrase's sentence are nearer to a stretch than the phrase is.
    private func hasRival(
        _ passage: PhrasePassage, _ words: Range<Int>, _ nearness: Double
    ) throws -> Bool {
        let stretch = try vectors.vector(passage.target.text(words), passage.targetLanguage)
        guard !stretch.isEmpty else { return false }
        let others = passage.sourceText.spans(most: SpanText.mostWords(passage.source)).filter { span in
            !passage.places.contains { $0.overlaps(span.words) }
        }
        return try vectors.vectors(others.map { passage.sourceText.text($0.words) }, passage.source).contains {
            !$0.isEmpty && Double($0.dot(stretch)) > nearness + Weight.rival
        }
    }

    private static func ordered(_ ranges: [ByteRange]) -> [ByteRange] {
        var result: [ByteRange] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, last.upperBound >= range.lowerBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
