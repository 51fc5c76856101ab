import ArgumentParser
import SongnguDesk
import SongnguGlossary
import SongnguText

extension GlossaryCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show what the glossary says of a name.",
            discussion: """
                songngu glossary show Moscow
                songngu glossary show "mat-xco-va"

                A name is found by any of its forms in any language, or by its id; capitals and tone marks do not count. Retired \
                concepts and drafts are shown too. \
                Exit status 1 when there is none.
                """)

        @Argument(help: "A form or an id.") var name: String
        @OptionGroup var glossaries: GlossaryOptions

        func run() throws {
            let loaded = try Desk.concepts(glossaries.sources)
            let concepts = Desk.findConcepts(name, in: loaded)
            for (index, concept) in concepts.enumerated() {
                if index > 0 { try Output.line("") }
                for line in ConceptView.lines(concept, replaced: loaded.replaced[concept.id]) { try Output.line(line) }
            }
            guard !concepts.isEmpty else {
                Output.warn("songngu: no concept has the form \"\(name)\"")
                throw ExitCode(1)
            }
        }
    }

    struct Statistics: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats", abstract: "Count the concepts and terms of glossaries.",
            discussion: "songngu glossary stats")

        @OptionGroup var glossaries: GlossaryOptions

        func run() throws {
            let concepts = try Desk.concepts(glossaries.sources).concepts
            try Output.line("concepts\t\(concepts.count)")
            let types = Dictionary(grouping: concepts) { $0.type.isEmpty ? "(none)" : $0.type }.mapValues(\.count)
            for (type, count) in types.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                try Output.line("type \(type)\t\(count)")
            }
            let terms = concepts.flatMap(\.terms)
            for language in Set(terms.map(\.language)).sorted(by: { $0.rawValue < $1.rawValue }) {
                let own = terms.filter { $0.language == language }
                let counts = TermStatus.allCases.map { status in
                    "\(own.count { $0.status == status }) \(status.rawValue)"
                }
                try Output.line("terms \(language)\t\(own.count)\t\(counts.joined(separator: ", "))")
            }
            for (name, status) in [("drafts", ConceptStatus.draft), ("retired", .retired)] {
                let count = concepts.count { $0.status == status }
                if count > 0 { try Output.line("\(name)\t\(count)") }
            }
        }
    }
}

/// What a glossary says of a concept, for people.
enum ConceptView {
    static func lines(_ concept: Concept, replaced: Concept? = nil) -> [String] {
        let place = concept.origin.map { "  (\($0.file):\($0.line))" } ?? ""
        let type = concept.type.isEmpty ? "" : "  \(concept.type)"
        var lines = ["\(concept.id)\(type)\(concept.status == .current ? "" : "  \(concept.status.rawValue)")\(place)"]
        for language in concept.languages {
            for status in TermStatus.allCases {
                let forms = concept.terms.filter { $0.language == language && $0.status == status }.map { term in
                    term.kind == .full ? term.text : "\(term.text) (\(term.kind.rawValue))"
                }
                if !forms.isEmpty { lines.append("  \(language) \(status.rawValue): \(forms.joined(separator: "; "))") }
            }
        }
        let exceptions = concept.exceptions.map { "\($0.text) (\($0.language))" }
        let rest: [(String, String?)] = [
            ("in place of", replaced?.origin.map { "the curated concept (\($0.file):\($0.line))" }),
            ("not in", exceptions.isEmpty ? nil : exceptions.joined(separator: "; ")),
            ("may stand for", concept.metonyms.isEmpty ? nil : concept.metonyms.joined(separator: ", ")),
            ("country", concept.countries.isEmpty ? nil : concept.countries.joined(separator: ", ")),
            ("case", concept.caseRule == .automatic ? nil : concept.caseRule.rawValue),
            ("valid", concept.validity?.text), ("definition", concept.definition), ("note", concept.note),
            ("source", concept.source),
        ]
        return lines + rest.compactMap { name, value in value.map { "  \(name): \($0)" } }
    }
}
