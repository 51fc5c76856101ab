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

    /// The spelling to report: a deprecated one, else the least frequent of the others.
    var faulty: Spelling {
        let others = kept.status == .deprecated ? spellings : spellings.filter { $0.text != kept.text }
        return others.min { fault($0) < fault($1) } ?? spellings[0]
    }

    private func rank(_ spelling: Spelling) -> (Int, Int, Int) {
        let known = spelling.isAccepted ? 0 : spelling.status == nil ? 1 : 2
        return (known, -spelling.places.count, spelling.first)
    }

    private func fault(_ spelling: Spelling) -> (Int, Int, Int) {
        let known = spelling.status == .deprecated ? 0 : spelling.isAccepted ? 2 : 1
        return (known, spelling.places.count, spelling.first)
    }

    func finding(language: LanguageTag, side: Side) -> Finding? {
        guard let place = faulty.places.first else { return nil }
        let counted = spellings.map { "\"\($0.places[0].surface)\" (\($0.places.count)×)" }
        let number = spellings.count == 2 ? "two" : "\(spellings.count)"
        let list = counted.dropLast().joined(separator: ", ") + " and " + (counted.last ?? "")
        let places = spellings.flatMap(\.places).sorted { $0.range.lowerBound < $1.range.lowerBound }
        return Finding(
            rule: InconsistentRule.name, side: side, range: place.range, surface: place.surface,
            concept: concept?.id, prefer: prefer(language), reason: "one name, \(number) spellings: \(list)",
            places: places.map { Finding.Place(side: side, range: $0.range, surface: $0.surface) })
    }

    /// The glossary's preferred form; for a surname on its own, the spelling of it that the glossary has.
    private func prefer(_ language: LanguageTag) -> String {
        let kept = kept.places[0].surface
        guard let concept, let preferred = concept.preferred(in: language) else { return kept }
        let isShort = concept.isPerson && !kept.contains(" ") && preferred.contains(" ")
        return isShort && self.kept.isAccepted ? kept : preferred
    }
}
