import Foundation
package import SongnguText

/// Which words name languages in the head of a table, as keys of an object or as ends of file names.
package enum LanguageNames {
    /// ISO 639-1.
    private static let codes: Set<String> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
        en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu \
        ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
        nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so \
        sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))

    /// Codes that are as likely to mean something else: an identifier and a number.
    private static let ambiguous: Set<String> = ["id", "no"]

    /// Names such as "English", "Tiếng Việt" and "tiếng Anh" in lower case: in English, Vietnamese and the language
    /// itself.
    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for code in codes.sorted() {
            for locale in ["en", "vi", code] {
                guard let name = Locale(identifier: locale).localizedString(forLanguageCode: code) else { continue }
                let key = name.lowercased()
                if key != code, names[key] == nil { names[key] = code }
            }
        }
        return names
    }()

    /// Whether a word is a code of ISO 639-1, with subtags or without: "pt-br".
    static func isCode(_ word: String) -> Bool {
        let subtags = word.lowercased().replacing("_", with: "-").split(
            separator: "-", omittingEmptySubsequences: false)
        return subtags.first.map { codes.contains(String($0)) } == true
            && subtags.dropFirst().allSatisfy { (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isTagByte) }
    }

    private static func isTagByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    /// The language that a word names; nil when it names none.
    /// - Parameter told: languages that the user named, which may be any tags.
    package static func language(_ word: String, told: [LanguageTag] = []) -> LanguageTag? {
        let word = word.lowercased().replacing("_", with: "-")
        if let tag = told.first(where: { $0.rawValue.replacing("_", with: "-") == word }) { return tag }
        if isCode(word), !ambiguous.contains(word) { return LanguageTag(word) }
        // "Tiếng Việt (vi)": the name that songngu writes into documents.
        if word.hasSuffix(")"), let open = word.lastIndex(of: "(") {
            let tag = String(word[word.index(after: open)...].dropLast())
            if let language = language(tag, told: told) { return language }
        }
        return names[word].map { LanguageTag($0) }
    }

    /// The name of a language in itself, with its tag: "Tiếng Việt (vi)".
    static func title(_ tag: LanguageTag) -> String {
        let name = Locale(identifier: tag.primary).localizedString(forLanguageCode: tag.primary)
        guard let name, name.lowercased() != tag.primary else { return tag.rawValue }
        return "\(name.prefix(1).uppercased() + name.dropFirst()) (\(tag.rawValue))"
    }
}

extension LanguageTag {
    /// Whether a variant in this language stands where `range` was asked for: "en-us" does for "en".
    func isWithin(_ range: LanguageTag) -> Bool {
        self == range || rawValue.hasPrefix(range.rawValue + "-")
    }
}
