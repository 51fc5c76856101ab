import SongnguText

/// Scripts that look like each other, or that languages are written in.
enum Script: String {
    case latin = "Latin"
    case cyrillic = "Cyrillic"
    case greek = "Greek"
    /// Han, kana, Hangul, Arabic and all others, which no one takes for these three.
    case other = "another"

    /// Nil for what is no letter.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF:
            guard scalar.properties.isAlphabetic else { return nil }
            self = .greek
        case 0x400...0x52F: self = .cyrillic
        case ..<0x370: return nil
        default:
            guard scalar.properties.isAlphabetic else { return nil }
            self = .other
        }
    }

    /// The script that a language is written in, where that is known.
    static func of(_ language: LanguageTag) -> Script? {
        let subtags = language.rawValue.split(separator: "-")
        if subtags.contains("latn") { return .latin }
        if subtags.contains("cyrl") { return .cyrillic }
        return switch language.primary {
        case "en", "vi", "fr", "de", "es", "pt", "it", "nl", "pl", "cs", "sk", "sl", "hr", "ro", "hu", "fi", "sv", "da",
            "no", "nb", "nn", "et", "lv", "lt", "tr", "id", "ms", "tl", "sw", "eu", "ca", "gl", "is", "sq":
            .latin
        case "ru", "uk", "be", "bg", "mk": .cyrillic
        case "el": .greek
        case "zh", "ja", "ko", "ar", "fa", "he", "hi", "th", "lo", "km", "my", "ka", "hy": .other
        default: nil
        }
    }
}
