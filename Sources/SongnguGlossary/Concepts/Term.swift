internal import Foundation
package import SongnguText

/// How a glossary stands to a term. The order is that of precedence where one form belongs to several concepts.
package enum TermStatus: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// The form to write.
    case preferred
    /// A form that may stand as well: a short form, a second spelling.
    case admitted
    /// A word made from the name that points to the same thing ("Russian" to Russia): found, never suggested.
    case derived
    /// A form not to write.
    case deprecated

    private var rank: Int {
        switch self {
        case .preferred: 0
        case .admitted: 1
        case .derived: 2
        case .deprecated: 3
        }
    }

    package static func < (left: TermStatus, right: TermStatus) -> Bool {
        left.rank < right.rank
    }
}

/// How much of a name a term is (`termType` of TBX).
package enum TermKind: String, Codable, Hashable, Sendable, CaseIterable {
    case full
    /// Stands for the name only beside an honorific or a role, or where the article has the whole name: "Kim".
    case short
    case abbreviation
}

/// A form of a concept in one language.
package struct Term: Codable, Hashable, Sendable {
    package var text: String
    /// With script and romanisation where they matter: "ru", "ru-latn", "zh-latn-pinyin".
    package var language: LanguageTag
    package var status: TermStatus
    package var kind: TermKind

    package init(
        _ text: String, _ language: LanguageTag, _ status: TermStatus = .preferred, _ kind: TermKind = .full
    ) {
        self.text = text
        self.language = language
        self.status = status
        self.kind = kind
    }
}

extension LanguageTag {
    /// Whether terms of this language may be looked for in a text of another: "pt" in "pt-br" and the reverse, but
    /// "pt-pt" not in "pt-br".
    func serves(_ language: LanguageTag) -> Bool {
        self == language || language.rawValue.hasPrefix(rawValue + "-") || rawValue.hasPrefix(language.rawValue + "-")
    }
}
