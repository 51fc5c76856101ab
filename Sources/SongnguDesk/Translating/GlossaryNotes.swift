import Foundation
import SongnguExchange
import SongnguGlossary
import SongnguText

/// What a glossary says of a segment that is to be translated.
struct GlossaryNotes {
    let terms: TermMatcher
    let target: LanguageTag

    /// A note for each concept that stands in a text and has a form in the target language, in the order they stand: at
    /// its first place. Forms not to write are named in the definition.
    func notes(in variant: Variant) -> [TermNote] {
        var seen: Set<String> = []
        return terms.matches(in: variant.text, language: variant.language).compactMap { match in
            let concept = match.concept
            guard let preferred = concept.preferred(in: target), seen.insert(concept.id).inserted else { return nil }
            let forms = concept.terms.filter { $0.language.primary == target.primary }
            func texts(_ status: TermStatus) -> [String] { forms.filter { $0.status == status }.map(\.text) }
            var translations = [preferred]
            for form in texts(.preferred) + texts(.admitted) where !translations.contains(form) {
                translations.append(form)
            }
            let wrong = texts(.deprecated).map { "“\($0)”" }
            let warning = wrong.isEmpty ? nil : "do not write \(wrong.joined(separator: ", "))"
            let definition = [concept.note, warning].compactMap(\.self).joined(separator: "; ")
            return TermNote(
                term: String(variant.text[bytes: match.range]), translations: translations,
                definition: definition.isEmpty ? nil : definition,
                origin: concept.origin.map { URL(fileURLWithPath: $0.file).lastPathComponent }, range: match.range)
        }
    }
}
