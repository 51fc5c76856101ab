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

/// A form of a concept in one language.
package struct Term: Codable, Hashable, Sendable {
    package var text: String
    package var language: LanguageTag
    package var status: TermStatus

    package init(_ text: String, _ language: LanguageTag, _ status: TermStatus = .preferred) {
        self.text = text
        self.language = language
        self.status = status
    }
}

extension LanguageTag {
    /// Whether terms of this language may be looked for in a text of another: "pt" in "pt-br" and the reverse, but
    /// "pt-pt" not in "pt-br".
    func serves(_ language: LanguageTag) -> Bool {
        self == language || language.rawValue.hasPrefix(rawValue + "-") || rawValue.hasPrefix(language.rawValue + "-")
    }
}
