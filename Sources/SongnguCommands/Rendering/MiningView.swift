import SongnguDesk
import SongnguGlossary
import SongnguText

/// Proposed concepts as a table, each with its examples.
struct MiningView {
    private let result: MiningResult

    init(_ result: MiningResult) {
        self.result = result
    }

    /// For each proposal its score, in how many units the names are partners and how often they stand alone, the forms
    /// with their units, and places in the memory.
    func lines(for terminal: Terminal) -> [String] {
        guard !result.concepts.isEmpty else { return [] }
        return result.concepts.enumerated().flatMap { index, concept in
            (index == 0 ? [] : [""]) + lines(of: concept, for: terminal)
        }
    }

    private func lines(of concept: MinedConcept, for terminal: Terminal) -> [String] {
        let counts = "\(concept.together) together, \(concept.sourceAlone) and \(concept.targetAlone) alone"
        let head =
            "\(score(concept.score))  \(concept.isKnown ? "\(concept.id): new form" : "\(concept.id)")  "
            + "\(type(concept))\(concept.evidence.rawValue), \(counts)"
        let forms = languages(of: concept).map { language in
            let texts = concept.forms.filter { $0.language == language }.map(text)
            return "  \(language): \(texts.joined(separator: "; "))"
        }
        let examples = concept.examples.prefix(Self.mostExamples).flatMap { example -> [String] in
            guard let texts = result.texts[example.unit] else { return [] }
            let number = "  \(example.unit)  "
            let indent = String(repeating: " ", count: number.count)
            let width = terminal.width - number.count
            return Highlight.lines(
                [
                    number + Excerpt.line(around: example.source, in: texts.source, width: width),
                    indent + Excerpt.line(around: example.target, in: texts.target, width: width),
                ], for: terminal)
        }
        return [terminal.styled(head, .bold)] + forms + examples
    }

    private func languages(of concept: MinedConcept) -> [LanguageTag] {
        var languages: [LanguageTag] = []
        for form in concept.forms where !languages.contains(form.language) { languages.append(form.language) }
        return languages
    }

    private func text(_ form: MinedConcept.Form) -> String {
        let status = form.status == .preferred ? "" : form.kind == .short ? ", short" : ", \(form.status.rawValue)"
        return "\(form.text) (\(form.units == 0 ? "not in the memory" : "\(form.units)")\(status))"
    }

    private func type(_ concept: MinedConcept) -> String {
        concept.isKnown ? "" : concept.type == "name" ? "" : "\(concept.type)?, "
    }

    private func score(_ score: Double) -> String {
        let hundredths = Int((score * 100).rounded())
        return hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }

    private static let mostExamples = 2
}
