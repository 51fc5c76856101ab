import SongnguText

/// Names that look like an entity's and are in no glossary: notes, for whoever keeps it.
///
/// A name is two foreign words or more, or one foreign word that the source has too; one note a name, on its first
/// place.
enum UnlistedRule {
    static let name = "unlisted"

    static func findings(
        _ passages: [Passage], language: LanguageTag, side: Side, source: [Passage]
    ) -> [Finding] {
        let rules = NamingRules.rules(for: language)
        // In a language without syllables to tell by, every capital at a sentence's beginning would be one.
        guard rules.hasSyllables else { return [] }
        let known = Set(source.lazy.flatMap { names(in: $0, rules).map(\.key) })
        var seen: Set<String> = []
        var findings: [Finding] = []
        for passage in passages {
            for name in names(in: passage, rules) where name.words.count > 1 || known.contains(name.key) {
                let parts = Set(name.key.split(separator: " ").map(String.init))
                guard seen.isDisjoint(with: parts) else { continue }
                seen.formUnion(parts)
                let place = passage.place(name.words[0]..<name.words[name.words.count - 1] + 1)
                findings.append(
                    Finding(
                        rule: self.name, side: side, range: place.range, surface: place.surface,
                        reason: "\"\(place.surface)\" looks like a name and is in no glossary", severity: .note))
            }
        }
        return findings
    }

    private static func names(in passage: Passage, _ rules: NamingRules) -> [(words: [Int], key: String)] {
        NameRun.runs(in: passage, rules: rules).compactMap { run in
            guard run.term == nil else { return nil }
            let words = run.words.filter { word in !passage.terms.contains { $0.tokens.contains(word) } }
            guard words == run.words, let first = words.first,
                words.contains(where: { !VietnameseSyllable.matches(passage.text.text($0)) }),
                words.count > 1 || passage.text.text(first).unicodeScalars.count > 3
            else { return nil }
            return (words, words.map { RomanisationKey.key(passage.text.text($0)) }.joined(separator: " "))
        }
    }
}
