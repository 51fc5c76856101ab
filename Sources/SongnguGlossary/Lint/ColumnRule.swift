import SongnguText

/// Forms that stand in the column of another language, and cells that were parted wrongly.
enum ColumnRule {
    /// - Parameter knowsLists: whether cells part forms with ";"; seen from the files when nil.
    static func problems(_ concepts: [Concept], knowsLists: Bool? = nil) -> [GlossaryProblem] {
        let filesWithLists = Set(concepts.filter(hasList).map(\.origin?.file))
        return concepts.flatMap { problems($0, knowsLists: knowsLists ?? filesWithLists.contains($0.origin?.file)) }
            + wholeColumns(concepts)
    }

    /// Whether a cell of a concept has more than one form.
    private static func hasList(_ concept: Concept) -> Bool {
        zip(concept.terms, concept.terms.dropFirst()).contains { first, second in
            first.language == second.language && first.status == second.status && first.status != .preferred
        }
    }

    /// - Parameter knowsLists: whether cells of the same file do part forms with ";".
    private static func problems(_ concept: Concept, knowsLists: Bool) -> [GlossaryProblem] {
        let english = Set(concept.terms.filter { $0.language.primary == "en" }.map { $0.text.lowercased() })
        let hasCommas = concept.terms.contains { $0.status == .preferred && $0.text.contains(",") }
        return concept.terms.flatMap { term -> [GlossaryProblem] in
            var problems: [GlossaryProblem] = []
            func report(_ severity: GlossaryProblem.Severity, _ rule: String, _ what: String) {
                let column = GlossaryColumn.terms(term.language, term.status, term.kind).name
                problems.append(
                    GlossaryProblem(
                        severity, rule, concept, "\"\(term.text)\" in column \"\(column)\" \(what)",
                        form: FormIndex.Form(term.text, term.language)))
            }
            // Brands and codes are the same everywhere.
            let isShared = concept.terms.contains {
                $0.text == term.text && $0.language.primary != term.language.primary
            }
            if let expected = Script.of(term.language), let found = script(of: term.text), found != expected {
                if found == .latin, isShared { return [] }
                report(.fault, "language", "is in \(found.rawValue) script; see whether it belongs to another column")
            } else if term.language.primary == "en", isVietnamese(term.text) {
                report(.fault, "language", "is Vietnamese; see whether it belongs to another column")
            } else if term.language.primary == "vi", isEnglish(term.text), !english.contains(term.text.lowercased()) {
                report(.note, "language", "looks English; see whether it belongs to another column")
            }
            if term.text.contains(", "), !hasCommas {
                report(
                    knowsLists ? .note : .fault, "columns", "has a comma; if these are two forms, part them with \";\"")
            }
            if term.text.contains("\t") || term.text.contains("\n") {
                report(.fault, "columns", "has a tab or a line end in it")
            }
            return problems
        }
    }

    /// Files of which two columns seem to have changed places: rows would tell of a few forms only, as most names
    /// have no marks.
    private static func wholeColumns(_ concepts: [Concept]) -> [GlossaryProblem] {
        struct Tally {
            var english = 0, englishMarked = 0, vietnamese = 0, vietnameseMarked = 0
        }
        var tallies: [String: Tally] = [:]
        for concept in concepts {
            guard let file = concept.origin?.file else { continue }
            for term in concept.terms where term.status == .preferred {
                let isMarked = isVietnamese(term.text)
                if term.language.primary == "en" {
                    tallies[file, default: Tally()].english += 1
                    tallies[file, default: Tally()].englishMarked += isMarked ? 1 : 0
                } else if term.language.primary == "vi" {
                    tallies[file, default: Tally()].vietnamese += 1
                    tallies[file, default: Tally()].vietnameseMarked += isMarked ? 1 : 0
                }
            }
        }
        return tallies.sorted { $0.key < $1.key }.compactMap { file, tally in
            guard tally.english >= 5, tally.vietnamese >= 5, tally.englishMarked * 3 > tally.english,
                tally.vietnameseMarked * 10 < tally.vietnamese
            else { return nil }
            return GlossaryProblem(
                .fault, "columns", file, nil,
                "the columns en and vi seem to have changed places: \(tally.englishMarked) of \(tally.english) forms in en "
                    + "are Vietnamese, \(tally.vietnameseMarked) of \(tally.vietnamese) in vi")
        }
    }

    /// The script that most letters are of.
    private static func script(of text: String) -> Script? {
        var counts: [Script: Int] = [:]
        for scalar in text.unicodeScalars {
            if let script = Script(scalar) { counts[script, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }

    /// Whether there is a letter that Vietnamese alone has: ă and â, ê, ô and plain tones are of other languages too.
    private static func isVietnamese(_ text: String) -> Bool {
        FoldedText.fold(text, .reading).unicodeScalars.contains { scalar in
            switch scalar {
            case "đ", "Đ", "ơ", "Ơ", "ư", "Ư", "\u{1EA0}"..."\u{1EF9}": true
            default: false
            }
        }
    }

    private static let englishWords: Set<Substring> = [
        "the", "of", "and", "for", "with", "from", "in", "on", "to", "by", "at", "minister", "ministry", "council",
        "president", "government", "former", "against", "committee", "between",
    ]

    /// Whether a text has words of English and none of Vietnamese.
    private static func isEnglish(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 < 0x80 }
            && text.lowercased().split(separator: " ").contains(where: englishWords.contains)
    }
}
