import SongnguText

/// Finds the names of a text: those of the glossary, and runs of capitalised words.
///
/// Titles and roles before a name are cut off. A first word of a sentence is part of a name only where counts of the
/// whole memory do not call it ordinary. Texts all in capitals have no names to tell from other words.
struct NameFinder {
    let language: LanguageTag
    let matcher: TermMatcher
    let cases: CaseCounts
    private let rules: NamingRules
    private let words: MiningWords

    init(_ language: LanguageTag, matcher: TermMatcher, cases: CaseCounts) {
        self.language = language
        self.matcher = matcher
        self.cases = cases
        rules = NamingRules.rules(for: language)
        words = MiningWords.of(language)
    }

    var hasSyllables: Bool { rules.hasSyllables }

    /// Whether a word has its capital for the sentence's sake, as far as can be told.
    func isOrdinary(_ token: Int, in text: TokenizedText) -> Bool {
        let isKnown = words.ordinary.contains(text.lowercased(token)) || cases.isOrdinary(text.tokens[token].hash)
        return isKnown && Self.isSentenceStart(token, in: text)
    }

    /// In order, not overlapping. O(n) but for the matcher.
    func names(in raw: String) -> [FoundName] {
        let text = TokenizedText(raw)
        guard !Self.isAllCapitals(text) else { return [] }
        let terms = matcher.matches(in: text, language: language)
        var termOf = [Int?](repeating: nil, count: text.tokens.count)
        for (index, term) in terms.enumerated() { for token in term.tokens { termOf[token] = index } }
        let isHeadline = Self.isHeadline(text)
        var names: [FoundName] = []
        var index = 0
        while index < text.tokens.count {
            guard text.tokens[index].kind == .word else {
                index += 1
                continue
            }
            let run = run(from: index, in: text, isHeadline: isHeadline)
            if !run.isEmpty, !isCovered(run, by: terms.map(\.tokens), termOf) {
                for part in parts(run, terms, termOf, in: text) {
                    if let term = part.term {
                        names.append(known(terms[term].match, part.words, in: text))
                    } else if let name = unknown(part.words, terms, termOf, in: text) {
                        names.append(name)
                    }
                }
                index = (run.last ?? index) + 1
                continue
            }
            // No run, or nothing but a term: forms with small letters are terms too.
            if let term = termOf[index] {
                let tokens = terms[term].tokens
                if isName(terms[term].match) {
                    names.append(known(terms[term].match, tokens.filter { text.tokens[$0].kind == .word }, in: text))
                }
                index = max(tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return names
    }

    // MARK: - Runs

    /// The capitalised words from a token on, with the particles between them.
    private func run(from start: Int, in text: TokenizedText, isHeadline: Bool) -> [Int] {
        var run: [Int] = []
        var particles: [Int] = []
        var index = start
        while index < text.tokens.count {
            let token = text.tokens[index]
            guard token.kind == .word else { break }
            let isJoined = index > start && text.isMark(index - 1, "-")
            if isCapitalised(token), !isHeadline || !cases.isOrdinary(token.hash) {
                run += particles + [index]
                particles = []
            } else if isJoined, particles.isEmpty, token.shape == .lower || token.shape == .caseless {
                run.append(index)
            } else if !run.isEmpty, particles.count < 2, words.particles.contains(text.lowercased(index)),
                allows(text.lowercased(index), after: particles.last ?? run[run.count - 1], in: text)
            {
                particles.append(index)
            } else {
                break
            }
            guard let next = next(after: index, in: text) else { break }
            index = next
        }
        return run
    }

    /// The word that goes on a name: behind a space, a hyphen, or the full stop of an initial.
    private func next(after index: Int, in text: TokenizedText) -> Int? {
        let mark = index + 1
        guard mark + 1 < text.tokens.count else { return nil }
        if text.tokens[mark].kind == .space || text.isMark(mark, "-") {
            return text.tokens[mark + 1].kind == .word ? mark + 1 : nil
        }
        if text.isMark(mark, "'"), ["O", "D"].contains(text.text(index)) { return mark + 1 }
        let isInitial = text.tokens[index].range.count == 1 && isCapitalised(text.tokens[index])
        guard text.isMark(mark, "."), isInitial || Self.saints.contains(text.text(index)) else { return nil }
        if text.tokens[mark + 1].kind == .word { return mark + 1 }
        let after = mark + 2
        guard text.tokens[mark + 1].kind == .space, after < text.tokens.count, text.tokens[after].kind == .word,
            isCapitalised(text.tokens[after])
        else { return nil }
        return after
    }

    /// Abbreviations that begin names of places and churches.
    private static let saints: Set<String> = ["St", "Ste", "Sta", "Mt", "Ft"]

    private func isCapitalised(_ token: Token) -> Bool {
        token.shape == .capitalised || token.shape == .mixed || token.shape == .upper
    }

    /// "of" belongs to names of bodies only: the Republic of X, not the President of X.
    private func allows(_ particle: String, after word: Int, in text: TokenizedText) -> Bool {
        guard language.primary == "en" else { return true }
        let before = text.lowercased(word)
        switch particle {
        case "of": return words.bodies.contains(before) || words.placeHeads.contains(before)
        case "the": return before == "of"
        default: return true
        }
    }

    // MARK: - Parts

    private struct Part {
        var words: [Int]
        var term: Int?
    }

    /// A run cut at the terms of the glossary, but for names of bodies, which may hold others: Moscow State University.
    private func parts(
        _ run: [Int], _ terms: [(tokens: Range<Int>, match: TermMatch)], _ termOf: [Int?], in text: TokenizedText
    ) -> [Part] {
        var rest = run[...]
        while let first = rest.first, let term = termOf[first], isRole(terms[term].match) { rest.removeFirst() }
        let isBody = rest.last.map { words.bodies.contains(text.lowercased($0)) } ?? false
        if rest.count > 1, isBody || rest.contains(where: { text.text($0) == "of" }),
            !rest.contains(where: { termOf[$0].map { isRole(terms[$0].match) } ?? false })
        {
            return [Part(words: Array(rest))]
        }
        var parts: [Part] = []
        var current: [Int] = []
        for word in rest {
            guard let term = termOf[word], !isInner(terms[term], rest, in: text) else {
                current.append(word)
                continue
            }
            if !current.isEmpty { parts += split(current, in: text).map { Part(words: $0) } }
            current = []
            guard isName(terms[term].match) else { continue }
            if parts.last?.term == term {
                parts[parts.count - 1].words.append(word)
            } else {
                parts.append(Part(words: [word], term: term))
            }
        }
        if !current.isEmpty { parts += split(current, in: text).map { Part(words: $0) } }
        return parts
    }

    /// Whether a term is a word of a longer hyphenated one.
    private func isInner(
        _ term: (tokens: Range<Int>, match: TermMatch), _ run: ArraySlice<Int>, in text: TokenizedText
    ) -> Bool {
        let (before, after) = (term.tokens.lowerBound - 1, term.tokens.upperBound)
        return text.isMark(before, "-") && run.contains(before - 1) && text.tokens[before + 1].shape == .lower
            || text.isMark(after, "-") && run.contains(after + 1) && text.tokens[after + 1].shape == .lower
    }

    private func isCovered(_ run: [Int], by ranges: [Range<Int>], _ termOf: [Int?]) -> Bool {
        guard let first = run.first, let last = run.last, let term = termOf[first] else { return run.isEmpty }
        return ranges[term].contains(last) && ranges[term].lowerBound == first
    }

    /// In a language of syllables: native words before foreign ones are titles, unless they are a family name; in a
    /// name that is spelt in syllables all belong together.
    private func split(_ run: [Int], in text: TokenizedText) -> [[Int]] {
        guard rules.hasSyllables else { return [run] }
        let isSpelt = run.indices.contains { place in
            place + 1 < run.count && text.isMark(run[place] + 1, "-") && text.tokens[run[place + 1]].shape == .lower
        }
        guard !isSpelt || !PhoneticSpelling.matches(text.text(run[0]..<run[run.count - 1] + 1)) else { return [run] }
        guard let foreign = run.firstIndex(where: { !VietnameseSyllable.matches(text.text($0)) }), foreign > 0 else {
            return [run]
        }
        let isFamilyName = rules.familyNames.contains(text.lowercased(run[foreign - 1]))
        let cut = isFamilyName ? foreign - 1 : foreign
        return [Array(run[..<cut]), Array(run[cut...])].filter { !$0.isEmpty }
    }

    // MARK: - Names

    private func known(_ match: TermMatch, _ tokens: [Int], in text: TokenizedText) -> FoundName {
        let range = (tokens.first ?? 0)..<(tokens.last ?? 0) + 1
        return FoundName(
            text: text.text(range), range: text.rawRange(range), concept: match.concept.id, cue: .none)
    }

    private func unknown(
        _ run: [Int], _ terms: [(tokens: Range<Int>, match: TermMatch)], _ termOf: [Int?], in text: TokenizedText
    ) -> FoundName? {
        var run = run[...]
        var cue = FoundName.Cue.none
        while let first = run.first {
            let word = text.lowercased(first)
            let second = run.dropFirst().first
            let isHyphenated = second.map { $0 == first + 2 && text.isMark(first + 1, "-") } ?? false
            if words.titles.contains(word), !isHyphenated, run.count > 1 || language.primary == "vi" {
                cue = .person
            } else if words.ordinary.contains(word), !isHyphenated,
                Self.isSentenceStart(first, in: text) || second == nil
            {
                // "The", "Theo" and the like.
            } else if words.particles.contains(word), text.tokens[first].shape == .lower || word == "the" {
                // A particle begins no name.
            } else if Self.isSentenceStart(first, in: text), cases.isOrdinary(text.tokens[first].hash), !isHyphenated,
                !(second.map { cases.isPair(text, first, $0) } ?? false)
            {
                // Ordinary, and never a name beside what follows.
            } else {
                break
            }
            run.removeFirst()
        }
        while let last = run.last, text.tokens[last].shape == .lower, !text.isMark(last - 1, "-") { run.removeLast() }
        guard let first = run.first, let last = run.last else { return nil }
        let tokens = first..<last + 1
        let name = text.text(tokens)
        guard name.unicodeScalars.count > 1, name.unicodeScalars.contains(where: \.properties.isAlphabetic),
            run.count > 1 || !cases.isOrdinary(text.tokens[first].hash)
        else { return nil }
        if cue == .none { cue = self.cue(before: first, terms, termOf, in: text) }
        return FoundName(text: name, range: text.rawRange(tokens), concept: nil, cue: cue)
    }

    private func cue(
        before token: Int, _ terms: [(tokens: Range<Int>, match: TermMatch)], _ termOf: [Int?], in text: TokenizedText
    ) -> FoundName.Cue {
        var index = token - 1
        while index > 0, text.tokens[index].kind == .space || text.isMark(index, ".") { index -= 1 }
        guard index >= 0, text.tokens[index].kind == .word else { return .none }
        if let term = termOf[index] { return isRole(terms[term].match) ? .person : .none }
        let word = text.lowercased(index)
        if words.titles.contains(word) || rules.honorifics.contains(word) { return .person }
        return words.placeCues.contains(word) ? .place : .none
    }

    private func isRole(_ match: TermMatch) -> Bool { match.concept.type == "role" }

    private func isName(_ match: TermMatch) -> Bool { match.concept.type != "role" && match.concept.type != "term" }

    // MARK: - Texts

    static func isSentenceStart(_ token: Int, in text: TokenizedText) -> Bool {
        var index = token - 1
        while index >= 0, text.tokens[index].kind == .space { index -= 1 }
        guard index >= 0, text.tokens[index].kind == .mark else {
            return index < 0 || text.tokens[index].kind == .newline
        }
        return [".", "!", "?", ":", "\"", "-", "(", "["].contains { text.isMark(index, $0) } || text.isMark(index, "'")
            || text.text(index) == "…"
    }

    private static func isAllCapitals(_ text: TokenizedText) -> Bool {
        let shapes = text.tokens.lazy.filter { $0.kind == .word && $0.shape != .caseless }.map(\.shape)
        return shapes.count > 3 && shapes.count { $0 == .upper } * 2 > shapes.count
    }

    /// Whether most words have a capital, as in headlines of English papers.
    static func isHeadline(_ text: TokenizedText) -> Bool {
        let words = text.tokens.lazy.filter { $0.kind == .word && $0.shape != .caseless }
        let capitals = words.count { $0.shape != .lower }
        return words.count > 4 && capitals * 3 > words.count * 2
    }
}
