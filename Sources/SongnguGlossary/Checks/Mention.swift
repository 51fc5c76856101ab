import SongnguText

/// A name with the passage it stands in.
struct Mention {
    var place: Passage.Place
    var passage: Passage

    var concept: Concept { place.match.concept }

    /// Whether it is a name: roles and common terms a sentence may do without.
    var isName: Bool {
        !["role", "term"].contains(concept.type) && place.match.term.text.contains(where: \.isUppercase)
    }

    /// The words found, in small letters.
    private var words: Set<String> {
        Set(place.tokens.lazy.filter { passage.text.tokens[$0].kind == .word }.map { passage.text.lowercased($0) })
    }

    func shares(_ other: Mention) -> Bool {
        place.match.readings.contains { own in
            other.place.match.readings.contains { $0.concept.id == own.concept.id }
        }
    }

    /// Whether one may name what the other does: the same concept, a metonym, or a part of the other's name (a surname
    /// that both bear, Triều Tiên of bán đảo Triều Tiên).
    func explains(_ other: Mention) -> Bool {
        if shares(other) || !standsFor.isDisjoint(with: other.standsFor) { return true }
        guard concept.type == other.concept.type else { return false }
        return other.concept.hasAcceptedTerm(with: place.surface) || concept.hasAcceptedTerm(with: other.place.surface)
    }

    /// The ids of what it names and of what that may stand for.
    private var standsFor: Set<String> {
        Set(place.match.readings.flatMap { [$0.concept.id] + $0.concept.metonyms })
    }

    /// Whether a passage has any form of the concept, or the words as they stand here: in a longer name, or where the
    /// naming rules were not sure. What they surely refuse (Bà Nguyễn Thị Nga) does not count.
    func stands(in other: Passage, _ language: LanguageTag) -> Bool {
        let rules = NamingRules.rules(for: language)
        let forms = concept.terms.filter { $0.kind != .short }.map(\.text) + [place.surface]
        return Set(forms).contains { form in
            other.text.places(ofWords: TokenizedText(form)).contains { place in
                place.count > 1 || !rules.refuses(place.lowerBound, in: other.text)
            }
        } || rules.hasSyllables && hasFirstSyllable(in: other, language)
    }

    /// Whether a country is there by the first syllable of its name, joined to another name: "quan hệ Mỹ - Trung".
    private func hasFirstSyllable(in other: Passage, _ language: LanguageTag) -> Bool {
        guard concept.type == "place",
            let syllable = concept.preferred(in: language)?.split(separator: " ").first.map(String.init),
            VietnameseSyllable.matches(syllable)
        else { return false }
        let text = other.text
        return text.places(ofWords: TokenizedText(syllable)).contains { place in
            [-1, 1].contains { step in
                var index = place.lowerBound + step
                while text.tokens.indices.contains(index), text.tokens[index].kind == .space { index += step }
                guard text.isMark(index, "-") else { return false }
                index += step
                while text.tokens.indices.contains(index), text.tokens[index].kind == .space { index += step }
                return text.tokens.indices.contains(index)
                    && [.capitalised, .upper, .mixed].contains(text.tokens[index].shape)
            }
        }
    }

    /// Whether a passage has a word made of the name, as far as the first letters tell: "Russian" of Russia.
    func hasAdjective(in other: Passage, _ language: LanguageTag) -> Bool {
        let names = concept.terms.filter { $0.status < .deprecated && $0.language.serves(language) }
            .map { FoldedText.fold($0.text, .caseless) }.filter { !$0.contains(" ") && $0.count > 3 }
        let adjectives = NamingRules.rules(for: language).adjectives
        return other.text.tokens.indices.contains { index in
            guard other.text.tokens[index].kind == .word else { return false }
            let word = other.text.lowercased(index)
            return names.contains { name in word.hasPrefix(name.prefix(4)) || adjectives[word] == name }
        }
    }

    /// Whether the word after it makes a unit of money of it: "the US dollar".
    var isMoney: Bool {
        passage.text.neighbour(of: place.tokens.upperBound - 1, step: 1).map {
            ["dollar", "dollars"].contains(passage.text.lowercased($0))
        } ?? false
    }

    /// Whether a word of it is one of a concept's accepted names, as the two Kims share one.
    func sharesName(with other: Concept, in language: LanguageTag) -> Bool {
        other.terms.contains { term in
            term.status < .derived && term.language.serves(language)
                && term.text.split { $0 == " " || $0 == "-" }
                    .contains { words.contains(FoldedText.fold(String($0), .caseless)) }
        }
    }

    /// Whether it is the agency that something was told to or reported by, which articles leave out.
    var isSpokenTo: Bool {
        guard concept.type == "organisation" else { return false }
        let text = passage.text
        let near = max(0, place.tokens.lowerBound - 6)..<min(text.tokens.count, place.tokens.upperBound + 6)
        return near.contains { Self.speech.contains(text.lowercased($0)) }
    }

    /// Whether it stands in the dateline of a story: "MOSCOW, July 2".
    var isDateline: Bool {
        let text = passage.text
        let end = place.tokens.upperBound
        return place.tokens.lowerBound <= 1 && concept.type == "place"
            && (place.match.isAllCaps || end < text.tokens.count)
            && (text.isMark(end, ",") || text.isMark(end + 1, "(") || text.isMark(end + 1, "/"))
            && place.tokens.allSatisfy { [.upper, .caseless].contains(text.tokens[$0].shape) }
    }

    private static let speech: Set<String> = [
        "told", "tells", "telling", "said", "says", "reported", "reports", "according", "cited", "citing", "quoted",
        "interview", "correspondent", "wrote", "published", "agency",
    ]
}

extension Concept {
    /// Whether some words stand, one after another, in one of its accepted terms.
    fileprivate func hasAcceptedTerm(with words: String) -> Bool {
        let words = FoldedText.fold(words, .caseless).split { $0 == " " || $0 == "-" }
        return terms.contains { term in
            term.status < .derived
                && FoldedText.fold(term.text, .caseless).split { $0 == " " || $0 == "-" }.contains(words)
        }
    }
}
