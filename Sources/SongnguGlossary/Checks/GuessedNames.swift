import SongnguText

/// Names that only their spelling ties together: capitalised words with equal ``RomanisationKey``s.
///
/// A whole run of words is compared with whole runs and with the ends of longer ones, so that a surname is compared
/// with the full name ("Volodymyr Zelensky", "Zelenskyy") and a title does not stand in the way. Vietnamese syllables
/// make a name only two at a time: "Thụy Sỹ" and "Thụy Sĩ", not "Kỹ" and "Kĩ".
enum GuessedNames {
    /// The end of a run, or the run.
    private struct Candidate {
        var spelling: NameSpellings.Spelling
        var concept: Concept?
        /// Whether it is the run, or all of it but a capital that begins the sentence.
        var isWhole: Bool
        var isVietnamese: Bool
        /// Whether it is a name whatever stands before it.
        var isSure: Bool { !isVietnamese && spelling.text.contains { $0 == " " || $0 == "-" } }
    }

    private struct Key: Hashable {
        var words: [String]
    }

    static func names(_ passages: [Passage], language: LanguageTag) -> [NameSpellings] {
        let rules = NamingRules.rules(for: language)
        var groups: [Key: [Candidate]] = [:]
        for passage in passages {
            for run in NameRun.runs(in: passage, rules: rules) {
                let keys = run.words.map { RomanisationKey.key(passage.text.text($0)) }
                // The end of a place's name is no name: Kong of Hong Kong.
                let isWhole = run.term.map { !$0.match.concept.isPerson } ?? false
                for length in (isWhole ? run.words.count : 1)...run.words.count {
                    let words = run.words.suffix(length)
                    guard let candidate = candidate(words, of: run, in: passage, rules) else { continue }
                    groups[Key(words: keys.suffix(length)), default: []].append(candidate)
                }
            }
        }
        // Long names first: their parts are passed over afterwards.
        return groups.filter { !isLedByOtherWords($0.key, $0.value, groups) }.sorted { left, right in
            (right.key.words.count, left.value[0].spelling.first)
                < (left.key.words.count, right.value[0].spelling.first)
        }.compactMap { name($0.value) }
    }

    /// Whether a name only begins with words that are no part of it: in "Công ty Pomor Gate Sergei Ladozhin" the first
    /// two are spelt alike everywhere, and what differs, "Sergei Ladozhin", stands elsewhere without them.
    private static func isLedByOtherWords(
        _ key: Key, _ candidates: [Candidate], _ groups: [Key: [Candidate]]
    ) -> Bool {
        guard key.words.count > 2 else { return false }
        let spellings = candidates.map { $0.spelling.text.split { $0 == " " || $0 == "-" } }
        return (2..<key.words.count).contains { length in
            let leading = Set(spellings.map { $0.dropLast(length) })
            let others = groups[Key(words: key.words.suffix(length))] ?? []
            return leading.count == 1 && others.count > candidates.count
        }
    }

    private static func candidate(
        _ words: ArraySlice<Int>, of run: NameRun, in passage: Passage, _ rules: NamingRules
    ) -> Candidate? {
        guard let first = words.first, let last = words.last else { return nil }
        let isVietnamese =
            rules.hasSyllables
            && words.allSatisfy { VietnameseSyllable.matches(passage.text.text($0)) }
        if words.count == 1, isVietnamese || passage.text.text(first).unicodeScalars.count < 4 { return nil }
        let text = passage.text.text(first..<last + 1).lowercased()
        let place = passage.place(first..<last + 1)
        let concept = run.term?.match.concept
        let isWhole =
            words.count == run.words.count
            || words.count == run.words.count - 1 && passage.text.isSentenceStart(run.words[0])
                && !rules.familyNames.contains(passage.text.lowercased(run.words[0]))
        let status =
            concept?.terms.first { FoldedText.fold($0.text, .caseless) == text }?.status
            ?? run.term.flatMap {
                // The end of an accepted name is accepted: "Jong Un" in "Kim Jong Un".
                $0.match.term.status < .deprecated && $0.tokens.contains(first) ? $0.match.term.status : nil
            }
        return Candidate(
            spelling: NameSpellings.Spelling(
                text: text, status: status,
                places: [NameSpellings.Place(range: place.range, surface: place.surface)]),
            concept: concept, isWhole: isWhole, isVietnamese: isVietnamese)
    }

    private static func name(_ candidates: [Candidate]) -> NameSpellings? {
        var spellings: [NameSpellings.Spelling] = []
        for candidate in candidates {
            if let index = spellings.firstIndex(where: { $0.text == candidate.spelling.text }) {
                spellings[index].places += candidate.spelling.places
                spellings[index].status = [spellings[index].status, candidate.spelling.status].compactMap(\.self).min()
            } else {
                spellings.append(candidate.spelling)
            }
        }
        guard spellings.count > 1, candidates.contains(where: { $0.isWhole || $0.isSure }) else { return nil }
        // The glossary has an opinion on each: KnownNames speaks.
        if spellings.allSatisfy({ $0.status != nil }) { return nil }
        if candidates.allSatisfy(\.isVietnamese), Set(spellings.map { $0.text.replacing("-", with: " ") }).count == 1 {
            return nil
        }
        return NameSpellings(spellings: spellings, concept: candidates.lazy.compactMap(\.concept).first)
    }
}
