import SongnguText

extension NamingRules {
    /// Whether a place names its term's concept, as far as the words around it tell.
    ///
    /// Cases that are refused, beside a glossary with Anh, Áo, Đức, Mỹ, Nga:
    /// - "Anh cho biết", "Áo dài": ordinary words at the beginning; "Anh, Đức và Áo" and "Anh-Đức" begin lists;
    /// - "ông Đức", "bà Hà Lan": after an honorific;
    /// - "Nguyễn Thị Nga", "Thiên Nga", "Mỹ Đình", "Đức Anh": beside another capitalised syllable, unless that belongs
    ///   to a longer term ("Mỹ Triều Tiên") or to a foreign name ("Mỹ Joe Biden");
    /// - "Jill Biden": a surname after a foreign given name, and no term for the whole;
    /// - "South America": another place;
    /// - "người Anh-điêng": part of a word with hyphens;
    /// - "MỸ THUẬT", "GIVE US": in headlines.
    func accept(_ places: [TermPlace], _ index: Int, in text: TokenizedText) -> Bool {
        let place = places[index]
        let words = place.tokens.filter { text.tokens[$0].kind == .word }
        if words.count == 1, place.concept.type == "place", let last = text.neighbour(of: words[0], step: -1),
            text.tokens[last].isName, directions.contains(text.lowercased(last)), place.term.status != .derived
        {
            return false
        }
        guard let first = words.first, words.count == place.tokens.count || hasSyllables else { return true }
        let isCapitalised = text.tokens[first].isName || place.caseMatch == .allCaps
        guard words.count == 1 else {
            return words.count > 2 || !hasSyllables || !isCapitalised || place.concept.isPerson
                || !words.allSatisfy { VietnameseSyllable.matches(text.text($0)) }
                || !isPersonal(before: first, in: text)
        }
        let homograph = homograph(of: text.lowercased(first), place)
        if isHeadline(around: first, in: text) {
            if let homograph, homograph.isOrdinaryInCapitals { return false }
        } else if place.caseMatch == .allCaps, hasSyllables, isSyllable(first, in: text) {
            return false
        }
        guard hasSyllables, isCapitalised else { return true }
        guard isSyllable(first, in: text) else { return !isOtherPerson(places, index, in: text) }
        if isPartOfWord(first, homograph, in: text) { return false }
        if !place.concept.isPerson, isPersonal(before: first, in: text) { return false }
        if place.caseMatch != .allCaps, isPartOfName(places, index, homograph, in: text) { return false }
        guard text.isSentenceStart(first) else { return true }
        if place.concept.isPerson { return false }
        return homograph?.isOrdinaryInitially != true || beginsList(places, index, in: text)
    }

    /// Whether the word before a short form says whose name it is: an honorific ("ông Kim", "Mr. Kim") or a role.
    func introduces(_ places: [TermPlace], _ index: Int, in text: TokenizedText) -> Bool {
        let first = places[index].tokens.lowerBound
        var last = first - 1
        while last > 0, text.tokens[last].kind == .space || text.isMark(last, ".") { last -= 1 }
        guard last >= 0, last < first - 1, text.tokens[last].kind == .word else { return false }
        if index > 0, places[index - 1].tokens.contains(last), places[index - 1].concept.type == "role" { return true }
        let word = text.lowercased(last)
        guard let before = text.neighbour(of: last, step: -1) else { return honorifics.contains(word) }
        let phrase = text.lowercased(before) + " " + word
        return !notHonorifics.contains(phrase) && (honorifics.contains(word) || honorifics.contains(phrase))
    }

    /// A deprecated syllable that no table knows is taken for an ordinary word where it could be one.
    private func homograph(of word: String, _ place: TermPlace) -> Homograph? {
        if let known = homographs[word] { return known }
        guard hasSyllables, place.term.status == .deprecated, VietnameseSyllable.matches(word) else { return nil }
        return Homograph(isOrdinaryInitially: true, isOrdinaryInCapitals: true)
    }

    /// Titles are Vietnamese syllables: a foreign word before a surname is somebody's given name.
    private func isOtherPerson(_ places: [TermPlace], _ index: Int, in text: TokenizedText) -> Bool {
        guard places[index].concept.isPerson,
            let last = text.neighbour(of: places[index].tokens.lowerBound, step: -1), text.tokens[last].isName
        else { return false }
        // "Sergei Shoygu": the given name is that of the surname's bearer.
        let given = text.lowercased(last)
        let isOwn = places[index].concept.terms.contains { term in
            term.text.split(separator: " ").dropLast().contains { FoldedText.fold(String($0), .caseless) == given }
        }
        return !isOwn && !isSyllable(last, in: text)
            && !(index > 0 && places[index - 1].tokens.contains(last))
    }

    /// Hyphens to small letters, and words that make another word of it.
    private func isPartOfWord(_ token: Int, _ homograph: Homograph?, in text: TokenizedText) -> Bool {
        for step in [-1, 1] {
            let other = token + 2 * step
            guard text.isMark(token + step, "-"), text.tokens.indices.contains(other) else { continue }
            if text.tokens[other].shape == .lower { return true }
        }
        guard let homograph else { return false }
        // "Tàu 571", "Tàu SE1".
        if homograph.isOrdinaryBeforeNames, let next = text.neighbour(of: token, step: 1),
            [.upper, .caseless].contains(text.tokens[next].shape) || text.text(next).contains(where: \.isNumber)
        {
            return true
        }
        if let next = text.neighbour(of: token, step: 1), homograph.after.contains(text.lowercased(next)) {
            return true
        }
        if let last = text.neighbour(of: token, step: -1), homograph.before.contains(text.lowercased(last)) {
            return true
        }
        return false
    }

    /// Whether a syllable surely is no name of its own: part of another word or of a person's name.
    func refuses(_ token: Int, in text: TokenizedText) -> Bool {
        hasSyllables && isSyllable(token, in: text)
            && (isPartOfWord(token, homographs[text.lowercased(token)], in: text)
                || isPersonal(before: token, in: text))
    }

    /// Whether the word before makes a person of what follows: an honorific or a family name.
    private func isPersonal(before token: Int, in text: TokenizedText) -> Bool {
        guard let last = text.neighbour(of: token, step: -1) else { return false }
        let word = text.lowercased(last)
        let isCapital = text.tokens[last].shape != .lower
        if isCapital, familyNames.contains(word) { return true }
        guard let before = text.neighbour(of: last, step: -1) else { return honorifics.contains(word) }
        let phrase = text.lowercased(before) + " " + word
        if notHonorifics.contains(phrase) { return false }
        return honorifics.contains(word) || honorifics.contains(phrase)
    }

    private func isPartOfName(
        _ places: [TermPlace], _ index: Int, _ homograph: Homograph?, in text: TokenizedText
    ) -> Bool {
        let place = places[index]
        let token = place.tokens.lowerBound
        if let last = text.neighbour(of: token, step: -1), text.tokens[last].isName,
            !isInLongerTerm(last, index > 0 ? places[index - 1] : nil), !text.isSentenceStart(last),
            place.concept.isPerson ? !honorifics.contains(text.lowercased(last)) : isSyllable(last, in: text)
        {
            return true
        }
        guard let next = text.neighbour(of: token, step: 1), text.tokens[next].isName,
            !isInLongerTerm(next, index + 1 < places.count ? places[index + 1] : nil)
        else { return false }
        if place.concept.isPerson || homograph?.isOrdinaryBeforeNames == true { return true }
        var word: Int? = next
        while let current = word, text.tokens[current].isName {
            if !isSyllable(current, in: text) { return false }
            word = text.neighbour(of: current, step: 1)
        }
        return true
    }

    private func isSyllable(_ token: Int, in text: TokenizedText) -> Bool {
        VietnameseSyllable.matches(text.text(token))
    }

    private func isInLongerTerm(_ token: Int, _ place: TermPlace?) -> Bool {
        guard let place, place.tokens.count > 1 else { return false }
        return place.tokens.contains(token)
    }

    /// Whether another term of the same kind follows after a comma, a conjunction or a hyphen.
    private func beginsList(_ places: [TermPlace], _ index: Int, in text: TokenizedText) -> Bool {
        guard index + 1 < places.count, places[index + 1].concept.type == places[index].concept.type else {
            return false
        }
        let between = places[index].tokens.upperBound..<places[index + 1].tokens.lowerBound
        let words = between.filter { !text.tokens[$0].isSpace }
        guard words.count == 1, let word = words.first else { return false }
        return text.isMark(word, ",") || text.isMark(word, "-") || conjunctions.contains(text.lowercased(word))
    }

    /// Whether the words near a token are all in capitals.
    private func isHeadline(around token: Int, in text: TokenizedText) -> Bool {
        let near = max(0, token - 8)..<min(text.tokens.count, token + 9)
        var capitals = 0
        for index in near where text.tokens[index].kind == .word {
            switch text.tokens[index].shape {
            case .lower, .mixed: return false
            case .capitalised where text.text(index).unicodeScalars.count > 1: return false
            case .upper where index != token: capitals += 1
            default: break
            }
        }
        return capitals > 0
    }
}

extension TokenizedText {
    /// Whether a sentence may begin with a token: at the beginning, after a line end, a full stop or an opening quote.
    func isSentenceStart(_ token: Int) -> Bool {
        if isMark(token - 1, "\"") || isMark(token - 1, "'") { return true }
        for index in stride(from: token - 1, through: 0, by: -1) {
            switch tokens[index].kind {
            case .newline: return true
            case .space: continue
            case .word: return false
            case .mark:
                if [".", "!", "?", ":"].contains(where: { isMark(index, $0) }) { return true }
                let leads = ["\"", "'", "-", "*"].contains { isMark(index, $0) } || tokens[index].range.count > 1
                if !leads { return false }
            }
        }
        return true
    }
}
