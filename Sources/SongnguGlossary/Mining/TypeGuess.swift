import SongnguText

/// What a name may be the name of, by its words and by what stands before it.
enum TypeGuess {
    static func type(sources: [NameTable.Entry], targets: [NameTable.Entry], language: LanguageTag) -> String {
        let words = MiningWords.of(language)
        for entry in sources where entry.text.contains(" ") {
            let parts = FoldedText.fold(entry.text, .caseless).split(separator: " ").map(String.init)
            guard let last = parts.last, let first = parts.first else { continue }
            if words.bodies.contains(last) || parts.contains("of") && words.bodies.contains(first) {
                return "organisation"
            }
            if words.placeHeads.contains(last) || ["mount", "lake", "cape", "gulf", "bay", "isle"].contains(first) {
                return "place"
            }
        }
        let persons = (sources + targets).reduce(0) { $0 + Int($1.asPerson) }
        let places = (sources + targets).reduce(0) { $0 + Int($1.asPlace) }
        if persons > 0, persons >= places { return "person" }
        if places > 0 { return "place" }
        let isAbbreviation = sources.contains {
            $0.text.utf8.count > 1 && $0.text == $0.text.uppercased() && !$0.text.contains(" ")
        }
        return isAbbreviation ? "organisation" : "name"
    }
}
