import Foundation
import SongnguGlossary
import SongnguText

/// A concept as it will be written, and what is wrong with it.
struct ConceptReview {
    /// Without white space at the ends of forms and runs of it, in NFC, without empty texts.
    let concept: Concept
    let problems: [ConceptProblem]

    var isRefused: Bool { problems.contains { $0.severity == .fault } }

    /// - Parameter before: the concept in whose place it is to stand.
    init(_ concept: Concept, before: Concept?, in index: ConceptIndex) {
        let trimmed = concept.trimmed
        var problems = GlossaryLint.unwritable(trimmed)
        let tidied = trimmed.tidied
        self.concept = tidied
        if problems.isEmpty {
            let related = index.related(to: [tidied] + (before.map { [$0] } ?? []))
            // Who refers to it is said below, by name.
            problems = GlossaryLint.problems(of: tidied, before: before, among: related).filter {
                $0.rule != "id" || $0.severity == .fault || tidied.status == .current
            }
            if tidied.status != .current, before?.status == .current {
                problems += related.filter { $0.status == .current }.compactMap {
                    Self.reference(of: $0, to: tidied.id)
                }
            }
        }
        self.problems = problems
    }

    private static func reference(of other: Concept, to id: String) -> ConceptProblem? {
        guard other.metonyms.contains(id) || other.countries.contains(id) else { return nil }
        return ConceptProblem(
            .note, "id", field: "status", "\(other.id) refers to it: nothing will come of that any more")
    }
}

extension Concept {
    fileprivate var trimmed: Concept {
        var concept = self
        func trim(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
        concept.id = trim(id)
        concept.type = trim(type)
        for index in terms.indices { concept.terms[index].text = trim(terms[index].text) }
        for index in exceptions.indices { concept.exceptions[index].text = trim(exceptions[index].text) }
        concept.metonyms = metonyms.map(trim).filter { !$0.isEmpty }
        concept.countries = countries.map(trim).filter { !$0.isEmpty }
        return concept
    }

    fileprivate var tidied: Concept {
        var concept = self
        func tidy(_ text: String) -> String { text.precomposedStringWithCanonicalMapping.collapsingWhitespace }
        func tidy(_ text: String?) -> String? {
            text.map { $0.collapsingWhitespace.trimmingCharacters(in: .whitespaces) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        concept.type = Concept.type(named: tidy(type))
        for index in terms.indices { concept.terms[index].text = tidy(terms[index].text) }
        for index in exceptions.indices { concept.exceptions[index].text = tidy(exceptions[index].text) }
        concept.definition = tidy(definition)
        concept.note = tidy(note)
        concept.source = tidy(source)
        return concept
    }
}
