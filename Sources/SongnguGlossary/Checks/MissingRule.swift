import SongnguText

/// Names of the source that the target lacks, and names of the target that stand in the place of another.
///
/// Names count, not roles and common terms, which a sentence may do without. A concept is there when any form of it is,
/// accepted or not, or a metonym (Washington for the United States), or the source's own spelling. What a Vietnamese
/// sentence may refer to without the name ("ông", "nước này") is not missed.
struct MissingRule {
    static let name = "missing"
    static let wrongEntity = "wrong-entity"

    struct Text {
        var passages: [Passage]
        var language: LanguageTag
    }

    private let source: Text
    private let target: Text
    /// In an article what a sentence leaves out may have been said elsewhere; in a pair of sentences it is lost.
    private let isArticle: Bool

    /// - Complexity: O(source × target) for the names of a pair.
    init(source: Text, target: Text) {
        self.source = source
        self.target = target
        isArticle = source.passages.count > 1 || target.passages.count > 1
    }

    func findings(_ pairs: [PairedPassages]) -> [Finding] {
        var missed: Set<String?> = []
        return pairs.filter(\.isSure).flatMap(findings).filter {
            $0.rule != Self.name || missed.insert($0.concept).inserted
        }
    }

    private func findings(_ pair: PairedPassages) -> [Finding] {
        let named = source.mentions(in: pair.source)
        guard !named.isEmpty else { return [] }
        let around = target.passages(around: pair.target)
        let rendered = around.flatMap { passage in passage.terms.map { Mention(place: $0, passage: passage) } }
        var absent: [Mention] = []
        for mention in named where mention.isName && !absent.contains(where: { $0.shares(mention) }) {
            let isThere =
                rendered.contains { $0.explains(mention) }
                || around.contains { mention.stands(in: $0, target.language) }
            if !isThere { absent.append(mention) }
        }
        let joint = NamingRules.rules(for: target.language).jointReferences
        guard !absent.isEmpty, !around.contains(where: { $0.text.contains(anyOf: joint) }) else { return [] }
        let original = source.passages(around: pair.source)
        let originalNames = original.flatMap { passage in passage.terms.map { Mention(place: $0, passage: passage) } }
        var strange = target.mentions(in: pair.target).filter { mention in
            mention.isName && !originalNames.contains { $0.explains(mention) }
                && !original.contains {
                    mention.stands(in: $0, source.language) || mention.hasAdjective(in: $0, source.language)
                }
        }
        return absent.compactMap { mention in
            if let index = rival(of: mention, among: strange, absent) {
                return wrongEntity(mention, by: strange.remove(at: index))
            }
            let isMissed = isMissed(mention, named, rendered, around)
            return isMissed ? missing(mention) : nil
        }
    }

    /// Which of the names that the source does not have was written for another: one that shares a word with it, or
    /// the only one of its type where the source's is the only one that is absent.
    private func rival(of mention: Mention, among strange: [Mention], _ absent: [Mention]) -> Int? {
        // Bodies of one state go by each other's names all the time.
        if isArticle, mention.concept.type == "organisation" { return nil }
        let same = strange.indices.filter { strange[$0].concept.type == mention.concept.type }
        if let index = same.first(where: { strange[$0].sharesName(with: mention.concept, in: target.language) }) {
            return index
        }
        guard same.count == 1, absent.count(where: { $0.concept.type == mention.concept.type }) == 1 else { return nil }
        return isArticle ? nil : same[0]
    }

    private func isMissed(
        _ mention: Mention, _ named: [Mention], _ rendered: [Mention], _ around: [Passage]
    ) -> Bool {
        guard mention.place.match.term.status != .derived, !isApposition(mention, named, rendered),
            !mention.isSpokenTo, !mention.isDateline, !mention.isMoney
        else { return false }
        if around.contains(where: { refers($0, to: mention.concept) }) { return false }
        return !isArticle
            || isMain(mention)
                && !target.passages.contains { passage in
                    passage.terms.contains { Mention(place: $0, passage: passage).explains(mention) }
                        || mention.stands(in: passage, target.language)
                }
    }

    /// Whether a story is about it: an article may leave out what its source names in passing.
    private func isMain(_ mention: Mention) -> Bool {
        let naming = source.passages.count { passage in
            passage.terms.contains { Mention(place: $0, passage: passage).shares(mention) }
        }
        return mention.concept.type != "organisation" && naming >= Self.leastPassages
    }

    private static let leastPassages = 3

    /// Whether a passage may mean what it does not name.
    private func refers(_ passage: Passage, to concept: Concept) -> Bool {
        let rules = NamingRules.rules(for: target.language)
        let words =
            concept.isPerson
            ? rules.personReferences : concept.type == "place" ? rules.placeReferences : rules.bodyReferences
        if concept.isPerson, passage.terms.contains(where: { $0.match.concept.type == "role" }) { return true }
        return passage.text.contains(anyOf: words)
    }

    /// A country before an office's holder ("US President Joe Biden"), after it with "of", or after its city ("Geneva,
    /// Switzerland"), where the other is named.
    private func isApposition(_ mention: Mention, _ named: [Mention], _ rendered: [Mention]) -> Bool {
        guard mention.concept.type == "place" else { return false }
        let text = mention.passage.text
        let offices = NamingRules.rules(for: source.language).offices
        if followsKeptCity(mention) { return true }
        let after = mention.place.tokens.upperBound..<min(text.tokens.count, mention.place.tokens.upperBound + 7)
        if rendered.contains(where: { $0.concept.isPerson }),
            after.contains(where: { offices.contains(text.lowercased($0)) })
        {
            return true
        }
        return named.contains { other in
            guard other.passage.offset == mention.passage.offset, rendered.contains(where: { $0.explains(other) })
            else {
                return false
            }
            let (own, others) = (mention.place.tokens, other.place.tokens)
            if other.concept.isPerson, own.upperBound < others.lowerBound {
                let between = own.upperBound..<others.lowerBound
                return between.count <= Self.mostTitleTokens
                    && between.allSatisfy {
                        text.tokens[$0].kind != .mark || text.isMark($0, "'") || text.isMark($0, "-")
                    }
            }
            if other.concept.isPerson {
                return others.upperBound + 3 == own.lowerBound && text.lowercased(others.upperBound + 1) == "of"
            }
            return other.concept.type == "place" && others.upperBound + 2 == own.lowerBound
                && text.isMark(others.upperBound, ",")
        }
    }

    /// Whether it says where a place is that no glossary has and the target keeps: "Rouen, France".
    private func followsKeptCity(_ mention: Mention) -> Bool {
        let text = mention.passage.text
        let city = mention.place.tokens.lowerBound - 3
        guard city >= 0, text.isMark(city + 1, ","), text.tokens[city].isName else { return false }
        let name = TokenizedText(text.text(city))
        return target.passages.contains { !$0.text.places(ofWords: name).isEmpty }
    }

    /// "US Secretary of State Antony Blinken", with the spaces.
    private static let mostTitleTokens = 9

    private func wrongEntity(_ mention: Mention, by other: Mention) -> Finding {
        let prefer = mention.concept.preferred(in: target.language)
        return Finding(
            rule: Self.wrongEntity, side: .target, range: other.place.range, surface: other.place.surface,
            concept: mention.concept.id, prefer: prefer,
            reason: "the source names \"\(mention.place.surface)\", this is \(other.concept.label)",
            places: [.init(side: .source, range: mention.place.range, surface: mention.place.surface)])
    }

    private func missing(_ mention: Mention) -> Finding {
        let prefer = mention.concept.preferred(in: target.language)
        let advice = prefer.map { " (\"\($0)\")" } ?? ""
        return Finding(
            rule: Self.name, side: .source, range: mention.place.range, surface: mention.place.surface,
            concept: mention.concept.id, prefer: prefer,
            reason: "the target does not name \"\(mention.place.surface)\"\(advice)")
    }
}

extension MissingRule.Text {
    fileprivate func passages(around ranges: [ByteRange]) -> [Passage] {
        passages.filter { passage in ranges.contains { $0.overlaps(passage.range) } }
    }

    fileprivate func mentions(in ranges: [ByteRange]) -> [Mention] {
        passages(around: ranges).flatMap { passage in
            passage.terms.filter { place in ranges.contains { $0.overlaps(place.range) } }
                .map { Mention(place: $0, passage: passage) }
        }
    }
}
