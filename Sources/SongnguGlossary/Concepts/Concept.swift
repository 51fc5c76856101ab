package import SongnguText

/// A person, place, organisation or role, with its names in all languages.
package struct Concept: Hashable, Sendable, Identifiable {
    /// Where a concept was read from: for messages.
    package struct Origin: Hashable, Sendable {
        package var file: String
        /// From 1.
        package var line: Int

        package init(file: String, line: Int) {
            self.file = file
            self.line = line
        }
    }

    package var id: String
    /// What kind of thing it is: "person", "place", "organisation", "role". Only ``isPerson`` has a meaning to checks.
    package var type: String
    /// In the order of the glossary's columns; the forms of one language and status in their own order.
    package var terms: [Term]
    /// The ids of the concepts that this one's names may stand for (Moscow: Russia).
    package var metonyms: [String]
    package var note: String?
    package var origin: Origin?

    package init(
        id: String, type: String, terms: [Term], metonyms: [String] = [], note: String? = nil, origin: Origin? = nil
    ) {
        self.id = id
        self.type = type
        self.terms = terms
        self.metonyms = metonyms
        self.note = note
        self.origin = origin
    }

    package var isPerson: Bool { type == "person" }

    /// What the concept is called in messages: its first preferred form, whatever the language.
    package var label: String {
        terms.first { $0.status == .preferred }?.text ?? id
    }

    /// The form to write in a language; the first where several are preferred.
    package func preferred(in language: LanguageTag) -> String? {
        let terms = terms.filter { $0.status == .preferred }
        return (terms.first { $0.language == language } ?? terms.first { $0.language.serves(language) })?.text
    }
}
