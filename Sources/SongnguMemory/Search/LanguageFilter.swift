import SongnguText
internal import GRDB

/// Basic filtering of RFC 4647: "vi" takes in "vi-vn", nil takes in everything.
struct LanguageFilter {
    let range: LanguageTag?

    init(_ range: LanguageTag?) {
        self.range = range
    }

    /// A condition on `variant.language`, with the argument `:language`.
    static let condition = """
        (:language IS NULL OR variant.language = :language
            OR substr(variant.language, 1, length(:language) + 1) = :language || '-')
        """

    /// The first subtag of a tag.
    static func primary(_ tag: String) -> String { String(tag.prefix { $0 != "-" }) }

    func takesIn(_ language: LanguageTag) -> Bool {
        guard let range else { return true }
        return language == range || language.rawValue.hasPrefix(range.rawValue + "-")
    }
}
