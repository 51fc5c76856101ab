import SongnguText

/// One name of an article with all its spellings.
struct NameSpellings {
    struct Place: Hashable {
        var range: ByteRange
        var surface: String
    }

    /// A way of writing the name; case makes no difference.
    struct Spelling {
        var text: String
        /// As the glossary has it, if it has exactly this.
        var status: TermStatus?
        /// In the order of the text.
        var places: [Place]

        var isAccepted: Bool { status.map { $0 < .deprecated } ?? false }
        var first: Int { places.first?.range.lowerBound ?? 0 }
    }

    /// In the order of their first places.
    var spellings: [Spelling]
    var concept: Concept?

    var first: Int { spellings.first?.first ?? 0 }

    /// The spelling to keep: the glossary's, else the most frequent, else the first.
    var kept: Spelling {
        spellings.min { rank($0) < rank($1) } ?? spellings[0]
    }

    /// The spellings to give up: all but the one to keep and its accepted synonyms. None where that is deprecated itself: each place of such a
    /// name is a fault of its own.
    private var faulty: [Spelling] {
        guard kept.status != .deprecated else { return [] }
        return spellings.filter {
            $0.text != kept.text && (!$0.isAccepted || KnownNames.key($0) == KnownNames.key(kept))
        }
    }

    private func rank(_ spelling: Spelling) -> (Int, Int, Int) {
        let known = spelling.status == .preferred ? 0 : spelling.isAccepted ? 1 : spelling.status == nil ? 2 : 3
        return (known, -spelling.places.count, spelling.first)
    }

    /// A finding on each place of a spelling to give up, with the places of all.
    func findings(language: LanguageTag, side: Side) -> [Finding] {
        let counted = spellings.map { "\"\($0.places[0].surface)\" (\($0.places.count)×)" }
        let number = spellings.count == 2 ? "two" : "\(spellings.count)"
        let list = counted.dropLast().joined(separator: ", ") + " and " + (counted.last ?? "")
        let places = spellings.flatMap(\.places).sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { Finding.Place(side: side, range: $0.range, surface: $0.surface) }
        return faulty.flatMap { spelling in
            let prefer = prefer(to: spelling, language)
            return spelling.places.map { place in
                Finding(
                    rule: InconsistentRule.name, side: side, range: place.range, surface: place.surface,
                    concept: concept?.id, prefer: prefer,
                    correction: place.surface.contains(where: \.isNewline) || concept == nil ? nil : prefer,
                    reason: "one name, \(number) spellings: \(list)", places: places)
            }
        }
    }

    /// The glossary's preferred form; for a surname on its own, and where the glossary accepts it in full, the spelling
    /// of the article.
    private func prefer(to spelling: Spelling, _ language: LanguageTag) -> String {
        let kept = kept.places[0].surface
        guard let concept, let preferred = concept.preferred(in: language) else { return kept }
        let isShort = concept.isPerson && !kept.contains(" ") && preferred.contains(" ")
        return isShort && self.kept.isAccepted ? kept : preferred
    }
}
