import SongnguGlossary
import SongnguText

/// What TBX-Basic has no data category for, in a note that begins with "songngu:".
///
/// TBX-Basic allows no categories but its own, and a reader may refuse a file with others; a note may stand anywhere,
/// and other tools show it to people as it is.
enum TBXPrivateNote: Equatable {
    case derived
    /// Of the concept as a whole.
    case status(ConceptStatus)
    case caseRule(Concept.CaseRule)
    case validity(Validity)
    case exception(Concept.Exception)
    /// Of concepts that are not in the same file: a reference to them would not be valid.
    case metonym(String)
    case country(String)
    /// An id that XML does not allow for one.
    case id(String)

    /// How references to a country and to what a metonym stands for are worded.
    static let country = "country"
    static let metonymOf = "metonym of"

    private static let mark = "songngu:"

    /// Reads a note; nil where it is another.
    init?(_ text: String) {
        guard text.hasPrefix(Self.mark), let equals = text.firstIndex(of: "=") else { return nil }
        let key = text[text.index(text.startIndex, offsetBy: Self.mark.count)..<equals]
        let value = String(text[text.index(after: equals)...])
        switch key {
        case "status" where value == "derived": self = .derived
        case "status":
            guard let status = ConceptStatus(rawValue: value) else { return nil }
            self = .status(status)
        case "case":
            guard let rule = Concept.CaseRule(rawValue: value) else { return nil }
            self = .caseRule(rule)
        case "valid":
            guard let validity = Validity(value) else { return nil }
            self = .validity(validity)
        case "metonym": self = .metonym(value)
        case "country": self = .country(value)
        case "id": self = .id(value)
        case let key where key.hasPrefix("except:"):
            self = .exception(Concept.Exception(value, LanguageTag(String(key.dropFirst("except:".count)))))
        default: return nil
        }
    }

    var text: String {
        let (key, value) =
            switch self {
            case .derived: ("status", "derived")
            case .status(let status): ("status", status.rawValue)
            case .caseRule(let rule): ("case", rule.rawValue)
            case .validity(let validity): ("valid", validity.text)
            case .exception(let exception): ("except:\(exception.language)", exception.text)
            case .metonym(let id): ("metonym", id)
            case .country(let id): ("country", id)
            case .id(let id): ("id", id)
            }
        return "\(Self.mark)\(key)=\(value)"
    }
}
