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
        let known = Set(source.lazy.flatMap { names(in: $0, language: language).map(\.key) })
        var seen: Set<String> = []
        var findings: [Finding] = []
        for passage in passages {
            for name in names(in: passage, language: language) where name.words.count > 1 || known.contains(name.key) {
                let parts = Set(name.key.split(separator: " ").map(String.init))
                guard seen.isDisjoint(with: parts) else { continue }
                seen.formUnion(parts)
                findings.append(
                    Finding(
                        rule: self.name, side: side, range: name.range, surface: name.surface,
                        reason: "\"\(name.surface)\" looks like a name and is in no glossary", severity: .note))
            }
        }
        return findings
    }

    /// The foreign names of a passage; none where the language has no syllables to tell foreign words by, since every
    /// capital at a sentence's beginning would be one.
    static func names(in passage: Passage, language: LanguageTag) -> [SpeltName] {
        let rules = NamingRules.rules(for: language)
        guard rules.hasSyllables else { return [] }
        return NameRun.runs(in: passage, rules: rules).compactMap { run in
            guard run.term == nil, let first = run.words.first, let last = run.words.last,
                !run.words.contains(where: { word in passage.terms.contains { $0.tokens.contains(word) } })
            else { return nil }
            let words = run.words.map { passage.text.text($0) }
            guard words.contains(where: { !VietnameseSyllable.matches($0) }),
                words.count > 1 || words[0].unicodeScalars.count > 3
            else { return nil }
            let place = passage.place(first..<last + 1)
            return SpeltName(
                range: place.range, surface: place.surface,
                key: words.map { RomanisationKey.key($0) }.joined(separator: " "),
                words: words.sorted { $0.utf8.count > $1.utf8.count })
        }
    }
}
