package import SongnguText

/// How far a concept counts.
package enum ConceptStatus: String, Codable, Hashable, Sendable, CaseIterable {
    case current
    /// Proposed, and not looked at by anybody.
    case draft
    /// Kept for those who read what was written with it.
    case retired

    /// Reads a cell of a table; other tools write "approved", "final" and "obsolete".
    init?(cell: String) {
        switch cell.lowercased() {
        case "", "current", "approved", "final": self = .current
        case "draft": self = .draft
        case "retired", "obsolete": self = .retired
        default: return nil
        }
    }
}

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

    /// How the case of a text must agree with that of the terms.
    package enum CaseRule: String, Codable, Hashable, Sendable, CaseIterable {
        /// As written, in headlines in capitals too; terms in small letters in any case.
        case automatic
        /// As written, in headlines in capitals too, whatever the term.
        case exact
        /// In any case.
        case any
    }

    /// Words that contain a term of the concept and do not name it: "thiên nga" for Nga, "sông Sài Gòn" for Sài Gòn.
    package struct Exception: Hashable, Sendable {
        package var text: String
        package var language: LanguageTag

        package init(_ text: String, _ language: LanguageTag) {
            self.text = text
            self.language = language
        }
    }

    package var id: String
    /// What kind of thing it is: "person", "place", "organisation", "role", "event", "work", "term"; others are kept
    /// as they are.
    package var type: String
    /// In the order of the glossary's columns; the forms of one language and status in their own order.
    package var terms: [Term]
    package var exceptions: [Exception]
    /// The ids of the concepts that this one's names may stand for (Moscow: Russia).
    package var metonyms: [String]
    /// The ids of the countries in which a role is called so; of a person, whose offices they hold.
    package var countries: [String]
    package var caseRule: CaseRule
    package var validity: Validity?
    /// What the concept is, in words.
    package var definition: String?
    package var note: String?
    /// Where the forms come from.
    package var source: String?
    /// No check and no search takes in what is not current.
    package var status: ConceptStatus
    package var origin: Origin?

    package init(
        id: String, type: String, terms: [Term], exceptions: [Exception] = [], metonyms: [String] = [],
        countries: [String] = [], caseRule: CaseRule = .automatic, validity: Validity? = nil,
        definition: String? = nil, note: String? = nil, source: String? = nil, status: ConceptStatus = .current,
        origin: Origin? = nil
    ) {
        self.id = id
        self.type = type
        self.terms = terms
        self.exceptions = exceptions
        self.metonyms = metonyms
        self.countries = countries
        self.caseRule = caseRule
        self.validity = validity
        self.definition = definition
        self.note = note
        self.source = source
        self.status = status
        self.origin = origin
    }

    /// The types that rules know.
    package static let knownTypes = ["person", "place", "organisation", "role", "event", "work", "term"]

    /// A type by what other tools call it: "org" is "organisation".
    package static func type(named name: String) -> String { otherTypes[name] ?? name }

    private static let otherTypes = ["org": "organisation", "organization": "organisation", "product": "work"]

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
