import SongnguText

/// What a column of a glossary table holds.
enum GlossaryColumn: Hashable {
    case id, type, metonym, note
    case terms(LanguageTag, TermStatus)

    /// Reads a name of the header: "vi" and "vi:preferred" are the same column.
    ///
    /// "id" is always the concept's; Indonesian terms go under "id:preferred".
    init?(_ name: Substring) {
        switch name {
        case "id": self = .id
        case "type": self = .type
        case "metonym": self = .metonym
        case "note": self = .note
        default:
            let parts = name.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2, Self.isLanguageTag(parts[0]) else { return nil }
            guard let status = parts.count == 1 ? .preferred : TermStatus(rawValue: String(parts[1])) else {
                return nil
            }
            self = .terms(LanguageTag(String(parts[0])), status)
        }
    }

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
