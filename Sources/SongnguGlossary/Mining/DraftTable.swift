package import SongnguText

/// Proposed concepts as a glossary table: to be read through, mended, and then read as any other.
///
/// Every row has the status of a draft, which checks leave out. New forms of known concepts are comments, since a table
/// may not have a concept of another once more.
package struct DraftTable {
    private let concepts: [MinedConcept]
    private let languages: [LanguageTag]

    /// - Parameter languages: the first two have their columns even where there is no form; others follow.
    package init(_ concepts: [MinedConcept], languages: [LanguageTag]) {
        self.concepts = concepts
        var all = languages
        for form in concepts.flatMap(\.forms) where !all.contains(form.language) { all.append(form.language) }
        self.languages = all
    }

    package var lines: [String] {
        let columns = languages.flatMap { language in
            [
                GlossaryColumn.terms(language, .preferred, .full), .terms(language, .admitted, .full),
                .terms(language, .admitted, .short), .terms(language, .deprecated, .full),
            ]
        }
        let heading = (["id", "type"] + columns.map(\.name) + ["status", "note"]).joined(separator: "\t")
        var taken = Forms()
        let rows = concepts.filter { !$0.isKnown }.compactMap { concept -> String? in
            let forms = concept.forms.filter { taken.take($0) }
            // Another draft has its name already.
            guard forms.contains(where: { $0.status == .preferred && $0.language == languages[0] }) else { return nil }
            let missing = languages.contains { language in
                forms.contains { $0.language == language }
                    && !forms.contains { $0.language == language && $0.status == .preferred }
            }
            guard !missing else { return nil }
            let cells = columns.map { column in
                forms.filter {
                    GlossaryColumn.terms($0.language, $0.status, $0.status == .admitted ? $0.kind : .full) == column
                }
                .map(\.text).joined(separator: ";")
            }
            let guess = concept.type == "name" ? "type not known" : "type guessed"
            return
                ([concept.id, concept.type] + cells + ["draft", "mined, \(Self.units(concept.together)); \(guess)"])
                .joined(separator: "\t")
        }
        let additions = concepts.filter(\.isKnown).flatMap { concept in
            concept.forms.map { form in
                "# \(concept.id): new form \(form.language.rawValue) \"\(form.text)\" (\(form.status.rawValue)), "
                    + Self.units(form.units)
            }
        }
        return [heading] + rows + additions
    }

    private static func units(_ count: Int) -> String { count == 1 ? "1 unit" : "\(count) units" }

    /// Forms that a row has: no table may call one right in a concept and wrong in another.
    private struct Forms {
        private var statuses: [String: Bool] = [:]

        mutating func take(_ form: MinedConcept.Form) -> Bool {
            // What parts cells and forms cannot stand in one.
            if form.text.contains(where: { "\t\n;".contains($0) }) { return false }
            let key = form.language.rawValue + "\t" + FoldedText.fold(form.text, .matching)
            let isRight = form.status != .deprecated
            if let known = statuses[key] { return known == isRight }
            statuses[key] = isRight
            return true
        }
    }
}
