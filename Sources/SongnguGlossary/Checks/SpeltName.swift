package import SongnguText

/// A name that no glossary has, as a text spells it: to be compared with the spellings of other texts.
package struct SpeltName: Hashable, Sendable {
    /// In the decoded text.
    package var range: ByteRange
    package var surface: String
    /// Equal for the spellings of one name.
    package var key: String
    /// The words of foreign spelling, the longest first: what to look the name up by.
    package var words: [String]
}

extension GlossaryCheck {
    /// The foreign names of an article that no glossary has: the first place of each, and of two words at least, since
    /// one word alone is anybody's.
    package func unlistedNames(in article: Article) -> [SpeltName] {
        var seen: Set<String> = []
        return Passage.passages(of: article, matcher).flatMap { UnlistedRule.names(in: $0, language: article.language) }
            .filter { $0.words.count > 1 && seen.insert($0.key).inserted }
    }

    /// How often each spelling of a name stands in some texts of its language.
    package func spellings(of name: SpeltName, in texts: [String], _ language: LanguageTag) -> [String: Int] {
        var counts: [String: Int] = [:]
        for text in texts {
            for other in UnlistedRule.names(in: .whole(text, matcher, language), language: language)
            where other.key == name.key {
                counts[other.surface, default: 0] += 1
            }
        }
        return counts
    }
}

extension GlossaryCheck {
    /// What the texts of a memory say to a name: a finding where they spell it otherwise, twice at least, and four times
    /// as often as the article does.
    ///
    /// - Parameter counts: the spellings in the memory, with their numbers.
    package static func inconsistency(of name: SpeltName, with counts: [String: Int], side: Side) -> Finding? {
        let fold = { (text: String) in FoldedText.fold(text, .caseless) }
        let own = counts.filter { fold($0.key) == fold(name.surface) }.values.reduce(0, +)
        let others = counts.filter { fold($0.key) != fold(name.surface) }
        guard let best = others.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= leastCount,
            best.value >= own * leastRatio
        else { return nil }
        let ownText = own == 0 ? "" : " and \"\(name.surface)\" \(own)×"
        return Finding(
            rule: InconsistentRule.name, side: side, range: name.range, surface: name.surface, prefer: best.key,
            reason: "the translation memory has \"\(best.key)\" \(best.value)×\(ownText)")
    }

    private static let leastCount = 2
    private static let leastRatio = 4
}
