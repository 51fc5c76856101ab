import SongnguText

/// Words that may be a name: capitalised, with a space or a hyphen between.
struct NameRun {
    /// The word tokens; between two of them stand a space or a hyphen.
    var words: [Int]
    /// The passage's term that the run is part of or ends with.
    var term: Passage.Place?

    /// The runs of a passage.
    ///
    /// Terms of the glossary that name no person cut a run ("Nga | Sergei Lavrov"). So does the change from Vietnamese
    /// to foreign words: "Ngoại trưởng", "Ông", "Theo" before a name are capitalised syllables, the name is none. A
    /// family name stays with what follows (Kim Jong-un).
    static func runs(in passage: Passage, rules: NamingRules) -> [NameRun] {
        var runs: [NameRun] = []
        var current = NameRun(words: [])
        var terms = passage.terms[...]
        func close() {
            runs += rules.hasSyllables ? current.split(in: passage.text, rules) : [current]
            current = NameRun(words: [])
        }
        for index in passage.text.tokens.indices {
            while let term = terms.first, term.tokens.upperBound <= index { terms.removeFirst() }
            if let term = terms.first, term.tokens.contains(index), !term.match.concept.isPerson,
                !isJoined(term, terms.dropFirst().first, in: passage.text)
            {
                close()
                if index == term.tokens.lowerBound, let run = NameRun(term, in: passage.text) { runs.append(run) }
                continue
            }
            guard passage.text.tokens[index].kind == .word else { continue }
            if !current.continues(with: index, in: passage.text) { close() }
            guard current.accepts(index, in: passage.text) else { continue }
            current.words.append(index)
            current.term = terms.first.flatMap { $0.tokens.contains(index) && $0.match.concept.isPerson ? $0 : nil }
        }
        close()
        return runs.filter { !$0.words.isEmpty }
    }

    /// Whether a hyphen makes another name of a term: "Sputnik-V", unlike "Nga-Mỹ".
    private static func isJoined(_ term: Passage.Place, _ next: Passage.Place?, in text: TokenizedText) -> Bool {
        let other = term.tokens.upperBound + 1
        guard text.isMark(other - 1, "-"), text.tokens.indices.contains(other) else { return false }
        return text.tokens[other].isName && next?.tokens.contains(other) != true
    }

    private init(words: [Int], term: Passage.Place? = nil) {
        self.words = words
        self.term = term
    }

    /// The run of a term, where all its words could stand in a name.
    private init?(_ term: Passage.Place, in text: TokenizedText) {
        var run = NameRun(words: [], term: term)
        for index in term.tokens where text.tokens[index].kind == .word {
            guard run.words.isEmpty || run.continues(with: index, in: text), run.accepts(index, in: text) else {
                return nil
            }
            run.words.append(index)
        }
        self = run
    }

    private func continues(with token: Int, in text: TokenizedText) -> Bool {
        guard let last = words.last, token == last + 2 else { return false }
        return text.tokens[last + 1].kind == .space || text.isMark(last + 1, "-")
    }

    private func accepts(_ token: Int, in text: TokenizedText) -> Bool {
        switch text.tokens[token].shape {
        case .capitalised, .mixed: true
        // Small letters and figures within a hyphened word: Jong-un, Covid-19.
        case .lower, .caseless: !words.isEmpty && text.isMark(token - 1, "-")
        case .upper: false
        }
    }

    /// Parts the Vietnamese words at the head from the foreign ones.
    private func split(in text: TokenizedText, _ rules: NamingRules) -> [NameRun] {
        guard let foreign = words.firstIndex(where: { !VietnameseSyllable.matches(text.text($0)) }) else {
            return [self]
        }
        let isFamilyName = foreign > 0 && rules.familyNames.contains(text.lowercased(words[foreign - 1]))
        let cut = isFamilyName ? foreign - 1 : foreign
        return [NameRun(words: Array(words[..<cut])), NameRun(words: Array(words[cut...]), term: term)]
    }
}
