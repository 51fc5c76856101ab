/// A BCP 47 language tag, in lower case: "en", "vi", "en-us".
package struct LanguageTag: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue.lowercased()
    }

    package init(_ tag: String) {
        self.init(rawValue: tag)
    }

    /// The primary subtag: "en" of "en-us". Rules and data go by it.
    package var primary: String {
        String(rawValue.prefix { $0 != "-" && $0 != "_" })
    }

    package var description: String { rawValue }

    package static let english = LanguageTag("en")
    package static let vietnamese = LanguageTag("vi")

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
