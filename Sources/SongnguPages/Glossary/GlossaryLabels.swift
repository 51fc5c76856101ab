import SongnguDesk
import SongnguGlossary
import SongnguText

/// What the glossary's values are called on pages.
struct GlossaryLabels {
    private let words: [String: String]

    init(_ language: PageLanguage) {
        words = PageWords.all(in: language)
    }

    /// A word of a table, or what it would stand for where the table has none.
    func word(_ key: String, else fallback: String) -> String { words[key] ?? fallback }

    func type(_ type: String) -> String {
        type.isEmpty ? word("glossary-no-type", else: "–") : word("glossary-type-\(type)", else: type)
    }

    func language(_ tag: LanguageTag) -> String { word("glossary-lang-\(tag)", else: tag.rawValue) }

    func status(_ status: TermStatus) -> String { word("glossary-term-\(status.rawValue)", else: status.rawValue) }

    /// Nil for a whole name.
    func kind(_ kind: TermKind) -> String? {
        kind == .full ? nil : word("glossary-kind-\(kind.rawValue)", else: kind.rawValue)
    }

    /// Of a field of the history: "note", "vi deprecated", "en admitted short", "vi not in".
    func field(_ name: String) -> String {
        if let known = words["glossary-field-\(name.replacing(" ", with: "-"))"] { return known }
        let parts = name.split(separator: " ")
        guard let tag = parts.first.flatMap({ LanguageTag(checking: String($0)) }), parts.count > 1 else { return name }
        let rest = parts.dropFirst()
        let what =
            rest.joined(separator: "-") == "not-in"
            ? [word("glossary-not-in", else: "not in")]
            : rest.map { word("glossary-term-\($0)", else: word("glossary-kind-\($0)", else: String($0))) }
        return "\(language(tag)): \(what.joined(separator: ", "))"
    }

    func action(_ action: GlossaryChange.Action) -> String {
        word("glossary-did-\(action.rawValue)", else: action.rawValue)
    }

    /// The types to choose from, with another that a concept has.
    func types(chosen: String) -> [[String: Any]] {
        let known = Concept.knownTypes
        let all = chosen.isEmpty || known.contains(chosen) ? known : known + [chosen]
        return all.map { ["value": $0, "label": type($0), "selected": $0 == chosen] }
    }

    /// Choices by the last part of their key.
    func options(_ prefix: String, _ values: [String], chosen: String) -> [[String: Any]] {
        values.map { ["value": $0, "label": word(prefix + $0, else: $0), "selected": $0 == chosen] }
    }
}
