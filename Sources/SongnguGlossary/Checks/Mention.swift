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
        return other.concept.hasAcceptedTerm(with: words) || concept.hasAcceptedTerm(with: other.words)
    }

    /// The ids of what it names and of what that may stand for.
    private var standsFor: Set<String> {
        Set(place.match.readings.flatMap { [$0.concept.id] + $0.concept.metonyms })
    }

    /// Whether a passage has any form of the concept, or the words as they stand here: in a longer name, or where the
    /// naming rules were not sure.
    func stands(in other: Passage) -> Bool {
        let forms = concept.terms.filter { $0.kind != .short }.map(\.text) + [place.surface]
        return Set(forms).contains { other.text.contains(TokenizedText($0)) }
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
    /// Whether all of some words stand in one of its accepted terms.
    fileprivate func hasAcceptedTerm(with words: Set<String>) -> Bool {
        terms.contains { term in
            term.status < .derived
                && words.isSubset(
                    of: FoldedText.fold(term.text, .caseless).split { $0 == " " || $0 == "-" }.map(String.init))
        }
    }
}
