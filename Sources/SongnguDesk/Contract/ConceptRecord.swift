package import SongnguGlossary
import SongnguMemory
package import SongnguText

/// A concept as the contract has it, out and in.
///
/// In: `id` may be left out of a new concept, `kind` is "full", `status` of a term "preferred" and of a concept "current"
/// where none is given, lists are empty; `revision`, `origin` and `replaces` say nothing; other keys are an error.
package struct ConceptRecord: Codable, Hashable, Sendable {
    package struct TermRecord: Codable, Hashable, Sendable {
        package var text: String
        package var lang: LanguageTag
        package var status: TermStatus
        package var kind: TermKind
    }

    package struct ExceptionRecord: Codable, Hashable, Sendable {
        package var text: String
        package var lang: LanguageTag
    }

    package var id: String
    package var type: String
    package var terms: [TermRecord]
    package var exceptions: [ExceptionRecord]
    package var metonyms: [String]
    package var countries: [String]
    package var caseRule: Concept.CaseRule
    package var validity: Validity?
    package var definition: String?
    package var note: String?
    package var source: String?
    package var status: ConceptStatus
    /// What an edit of it has to expect.
    package var revision: String?
    /// "curated", "desk", or the file's name.
    package var origin: String?
    /// "curated" where it stands in the place of a curated concept.
    package var replaces: String?

    package init(_ concept: Concept, origin: String? = nil, replaces: String? = nil) {
        id = concept.id
        type = concept.type
        terms = concept.terms.map { TermRecord(text: $0.text, lang: $0.language, status: $0.status, kind: $0.kind) }
        exceptions = concept.exceptions.map { ExceptionRecord(text: $0.text, lang: $0.language) }
        metonyms = concept.metonyms
        countries = concept.countries
        caseRule = concept.caseRule
        validity = concept.validity
        definition = concept.definition
        note = concept.note
        source = concept.source
        status = concept.status
        revision = Self.revision(of: concept)
        self.origin = origin
        self.replaces = replaces
    }

    package var concept: Concept {
        Concept(
            id: id, type: type, terms: terms.map { Term($0.text, $0.lang, $0.status, $0.kind) },
            exceptions: exceptions.map { Concept.Exception($0.text, $0.lang) }, metonyms: metonyms,
            countries: countries, caseRule: caseRule, validity: validity, definition: definition, note: note,
            source: source, status: status)
    }

    /// Without what is said of it.
    var content: ConceptRecord {
        var record = self
        record.revision = nil
        record.origin = nil
        record.replaces = nil
        return record
    }

    /// A hash of all that a concept says, wherever it stands: 16 hexadecimal digits.
    package static func revision(of concept: Concept) -> String {
        let concept = concept.canonical
        let parts: [String] =
            [concept.id, concept.type, concept.caseRule.rawValue, concept.status.rawValue]
            + [concept.validity?.text, concept.definition, concept.note, concept.source].map { $0 ?? "" }
            + concept.terms.map { "\($0.language)\u{1E}\($0.status)\u{1E}\($0.kind)\u{1E}\($0.text)" } + [""]
            + concept.exceptions.map { "\($0.language)\u{1E}\($0.text)" } + [""] + concept.metonyms + [""]
            + concept.countries
        return String(ContentHash(parts.joined(separator: "\u{1F}")).hex.prefix(16))
    }

    /// What it says, by fields, as people read it.
    var fields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { fields.append((name, value)) }
        }
        add("type", type)
        add("status", status == .current ? nil : status.rawValue)
        var names: [String] = []
        var forms: [String: [String]] = [:]
        for term in terms {
            let name = "\(term.lang) \(term.status.rawValue)" + (term.kind == .full ? "" : " \(term.kind.rawValue)")
            if forms[name] == nil { names.append(name) }
            forms[name, default: []].append(term.text)
        }
        for exception in exceptions {
            let name = "\(exception.lang) not in"
            if forms[name] == nil { names.append(name) }
            forms[name, default: []].append(exception.text)
        }
        for name in names { add(name, forms[name]?.joined(separator: "; ")) }
        add("may stand for", metonyms.joined(separator: ", "))
        add("country", countries.joined(separator: ", "))
        add("case", caseRule == .automatic ? nil : caseRule.rawValue)
        add("valid", validity?.text)
        add("definition", definition)
        add("note", note)
        add("source", source)
        return fields
    }
}
