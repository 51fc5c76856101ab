import SongnguGlossary
import SongnguMemory
import SongnguText

/// Holds the names of an article that no glossary has against the spellings in a translation memory.
struct RememberedNames {
    let check: GlossaryCheck
    let memory: TranslationMemory

    /// Names to look up, words to look each up by, and units to look at.
    private static let most = (names: 50, words: 2, units: 40)

    /// - Complexity: a hundred searches of phrases at most.
    func findings(in article: Article, side: Side = .target) throws -> [Finding] {
        try check.unlistedNames(in: article).prefix(Self.most.names).compactMap { name in
            var texts: Set<String> = []
            for word in name.words.prefix(Self.most.words) {
                let found = try memory.phrase(word, language: article.language, limit: Self.most.units)
                for hit in found.hits {
                    for match in hit.matches { texts.insert(hit.unit.variants[match.variant].text) }
                }
            }
            let counts = check.spellings(of: name, in: Array(texts), article.language)
            return GlossaryCheck.inconsistency(of: name, with: counts, side: side)
        }
    }
}
