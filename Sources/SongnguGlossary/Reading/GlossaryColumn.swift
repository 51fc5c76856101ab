package import SongnguText

/// What a column of a glossary table holds.
package enum GlossaryColumn: Hashable, Sendable {
    case id, type, metonym, country, caseRule, validity, status, definition, note, source
    case terms(LanguageTag, TermStatus, TermKind)
    case exceptions(LanguageTag)

    /// Reads a name of the header: "vi", "vi:preferred" and "vi_preferred" are the same column.
    ///
    /// "id" is always the concept's; Indonesian terms go under "id:preferred".
    package init?(_ name: Substring) {
        if let column = Self.plain[String(name).lowercased()] {
            self = column
            return
        }
        let parts = name.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == ":" || $0 == "_" }
        guard let tag = parts.first, Self.isLanguageTag(tag) else { return nil }
        let language = LanguageTag(String(tag))
        guard parts.count == 2 else {
            self = .terms(language, .preferred, .full)
            return
        }
        self.init(language, parts[1].lowercased())
    }

    private init?(_ language: LanguageTag, _ part: String) {
        switch part {
        case "preferred": self = .terms(language, .preferred, .full)
        case "admitted", "accepted", "variants", "allowed": self = .terms(language, .admitted, .full)
        case "short": self = .terms(language, .admitted, .short)
        case "abbreviation", "abbreviations": self = .terms(language, .admitted, .abbreviation)
        case "derived", "demonyms": self = .terms(language, .derived, .full)
        case "deprecated", "disfavoured", "disfavored", "forbidden": self = .terms(language, .deprecated, .full)
        case "except", "exceptions", "protected": self = .exceptions(language)
        default:
            // "deprecated:abbreviation".
            let parts = part.split(separator: ":")
            guard parts.count == 2, let status = TermStatus(rawValue: String(parts[0])),
                let kind = TermKind(rawValue: String(parts[1]))
            else { return nil }
            self = .terms(language, status, kind)
        }
    }

    /// As the table's own header has it.
    package var name: String {
        switch self {
        case .id: "id"
        case .type: "type"
        case .metonym: "metonym"
        case .country: "country"
        case .caseRule: "case"
        case .validity: "valid"
        case .status: "status"
        case .definition: "definition"
        case .note: "note"
        case .source: "source"
        case .terms(let language, .preferred, .full): language == LanguageTag("id") ? "id:preferred" : language.rawValue
        case .terms(let language, .admitted, .short): "\(language):short"
        case .terms(let language, .admitted, .abbreviation): "\(language):abbreviation"
        case .terms(let language, let status, .full): "\(language):\(status.rawValue)"
        case .terms(let language, let status, let kind): "\(language):\(status.rawValue):\(kind.rawValue)"
        case .exceptions(let language): "\(language):except"
        }
    }

    private static let plain: [String: GlossaryColumn] = [
        "id": .id, "type": .type, "metonym": .metonym, "metonym_of": .metonym, "country": .country,
        "case": .caseRule, "valid": .validity, "status": .status, "definition": .definition, "note": .note,
        "notes": .note, "source": .source,
    ]

    /// The shape of BCP 47 tags (RFC 5646): a language of 2 or 3 letters, then subtags of up to 8 letters and digits.
    private static func isLanguageTag(_ tag: Substring) -> Bool {
        let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = subtags.first, (2...3).contains(language.utf8.count) else { return false }
        return language.allSatisfy { $0.isASCII && $0.isLetter }
            && subtags.dropFirst().allSatisfy { subtag in
                (1...8).contains(subtag.utf8.count)
                    && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            }
    }
}
