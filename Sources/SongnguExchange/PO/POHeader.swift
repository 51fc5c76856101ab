import SongnguText

/// What the head of a PO file says: the translation of the empty text.
struct POHeader {
    /// By their names in lower case.
    private var values: [String: String] = [:]

    init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingPrefix { $0 == " " }
            values[line[..<colon].lowercased()] = String(value)
        }
    }

    var language: LanguageTag? { values["language"].flatMap(Self.tag) }
    var sourceLanguage: LanguageTag? { values["x-source-language"].flatMap(Self.tag) }

    /// In lower case; nil where the file does not say, or is a template.
    var charset: String? {
        guard let type = values["content-type"], let match = type.lowercased().firstMatch(of: /charset=([^;\s]+)/)
        else {
            return nil
        }
        return match.1 == "charset" ? nil : String(match.1)
    }

    /// A locale's name as a tag: "vi_VN.UTF-8" is "vi-vn", "sr@latin" is "sr-latn".
    static func tag(_ locale: String) -> LanguageTag? {
        let parts = locale.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let name = (parts.first ?? "").prefix { $0 != "." }.replacing("_", with: "-")
        guard !name.isEmpty, !name.contains(" ") else { return nil }
        switch parts.dropFirst().first {
        case "latin": return LanguageTag(name + "-latn")
        case "cyrillic": return LanguageTag(name + "-cyrl")
        default: return LanguageTag(String(name))
        }
    }

    /// A tag as a locale's name: "pt-br" is "pt_BR".
    static func locale(_ tag: LanguageTag) -> String {
        let subtags = tag.rawValue.split(separator: "-")
        guard let primary = subtags.first else { return tag.rawValue }
        let region = subtags.dropFirst().first { $0.count == 2 }
        let script = subtags.contains("latn") ? "@latin" : subtags.contains("cyrl") ? "@cyrillic" : ""
        return primary + (region.map { "_\($0.uppercased())" } ?? "") + script
    }

    /// The rule for plural forms as gettext's manual has it; that of English for languages that are not listed.
    static func pluralForms(_ language: LanguageTag) -> String {
        switch language.primary {
        case "vi", "zh", "ja", "ko", "th", "lo", "km", "id", "ms", "my", "ka": "nplurals=1; plural=0;"
        case "fr": "nplurals=2; plural=(n > 1);"
        case "pt" where language.rawValue == "pt-br": "nplurals=2; plural=(n > 1);"
        case "ru", "uk", "be", "sr", "hr", "bs":
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
        case "pl":
            "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
        case "cs", "sk": "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"
        case "ar":
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
        default: "nplurals=2; plural=(n != 1);"
        }
    }
}
