import SongnguText

/// One name in two spellings within an article.
///
/// What the glossary knows (``KnownNames``) and what only the spelling tells (``GuessedNames``) become one finding a
/// place of a spelling to give up, which lists the places of all.
enum InconsistentRule {
    static let name = "inconsistent"

    static func findings(_ passages: [Passage], language: LanguageTag, side: Side) -> [Finding] {
        var names = KnownNames.names(passages, language: language)
        let known = names.count
        for guess in GuessedNames.names(passages, language: language) {
            let ranges = guess.spellings.flatMap(\.places).map(\.range)
            guard let index = names.firstIndex(where: { $0.overlaps(ranges) }) else {
                names.append(guess)
                continue
            }
            // A part of a name that is reported already adds nothing; a further spelling of a known name does.
            if index < known { names[index].merge(guess) }
        }
        return names.flatMap { $0.findings(language: language, side: side) }
    }
}

extension NameSpellings {
    fileprivate func overlaps(_ ranges: [ByteRange]) -> Bool {
        spellings.contains { $0.places.contains { place in ranges.contains { $0.overlaps(place.range) } } }
    }

    /// Takes over the spellings of the same name, where the two share a place as a whole.
    fileprivate mutating func merge(_ other: NameSpellings) {
        let own = Set(spellings.flatMap(\.places).map(\.range))
        guard other.spellings.contains(where: { $0.places.contains { own.contains($0.range) } }) else { return }
        for spelling in other.spellings where !spellings.contains(where: { $0.text == spelling.text }) {
            spellings.append(spelling)
        }
        spellings.sort { $0.first < $1.first }
    }
}
