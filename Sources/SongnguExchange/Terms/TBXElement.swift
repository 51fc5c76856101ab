import SongnguGlossary
import SongnguText

/// What an element of TBX is, in any of its versions.
enum TBXElement: Equatable {
    case entry, language, term
    /// Around data categories or terms: read through.
    case group
    /// The text of a term.
    case text
    /// A data category by its name, as TBX-Basic calls it.
    case category(String)

    private static let core = "urn:iso:std:iso:30042:ed-2"
    private static let modules = "http://www.tbxinfo.net/ns/"

    /// The element at the cursor of a reader.
    init(_ name: String, _ xml: XMLReader) {
        let local = Self.local(name)
        guard xml.isInNamespace("") || xml.isInNamespace(Self.core) else {
            // A prefix tells nothing: what is of other namespaces is named in full.
            let isKnown = xml.isInNamespace(Self.modules, prefix: true)
            self = .category(isKnown ? local : "{\(xml.namespace)}\(local)")
            return
        }
        switch local {
        case "conceptEntry", "termEntry", "entry": self = .entry
        case "langSec", "langSet", "langGroup": self = .language
        case "termSec", "tig", "ntig": self = .term
        case "termGrp", "descripGrp", "adminGrp", "termNoteGrp", "noteGrp": self = .group
        // Of TBX-Min this is a term, of ntig nothing else.
        case "termGroup": self = .term
        case "term": self = .text
        case "note", "noteValue": self = .category("note")
        case "descrip", "admin", "termNote", "ref", "xref", "adminNote", "descripNote":
            self = .category(xml.attribute("type") ?? local)
        case "termStatus": self = .category("administrativeStatus")
        default: self = .category(local)
        }
    }

    static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}

/// The values of data categories that tell what a term is.
enum TBXValue {
    /// The status that a value of administrativeStatus or normativeAuthorization names, as the standard or as other
    /// tools write it; nil for other words.
    static func status(_ value: String) -> TermStatus? {
        // As nearly all files have it.
        switch value {
        case "preferredTerm-admn-sts": return .preferred
        case "admittedTerm-admn-sts": return .admitted
        case "deprecatedTerm-admn-sts": return .deprecated
        default: break
        }
        var word = letters(value)
        for end in ["admnsts", "term"] where word.hasSuffix(end) { word.removeLast(end.count) }
        return statuses[word]
    }

    static func kind(_ value: String) -> TermKind? {
        kinds[letters(value)]
    }

    /// The ASCII letters of a word in lower case.
    private static func letters(_ value: String) -> String {
        String(decoding: value.utf8.lazy.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }, as: UTF8.self)
    }

    static func name(of status: TermStatus) -> String {
        switch status {
        case .preferred: "preferredTerm-admn-sts"
        case .admitted, .derived: "admittedTerm-admn-sts"
        case .deprecated: "deprecatedTerm-admn-sts"
        }
    }

    static func name(of kind: TermKind) -> String? {
        switch kind {
        case .full: nil
        case .short: "shortForm"
        case .abbreviation: "abbreviation"
        }
    }

    private static let statuses: [String: TermStatus] = [
        "preferred": .preferred, "standardized": .preferred, "standardised": .preferred, "approved": .preferred,
        "recommended": .preferred, "admitted": .admitted, "allowed": .admitted, "accepted": .admitted,
        "legal": .admitted, "regulated": .admitted, "proposed": .admitted, "new": .admitted,
        "deprecated": .deprecated, "superseded": .deprecated, "obsolete": .deprecated, "forbidden": .deprecated,
        "prohibited": .deprecated, "notrecommended": .deprecated, "donotuse": .deprecated, "rejected": .deprecated,
        "derived": .derived,
    ]

    private static let kinds: [String: TermKind] = [
        "fullform": .full, "variant": .full, "phrase": .full, "synonym": .full, "entryterm": .full,
        "mainentryterm": .full,
        "shortform": .short, "shortcut": .short, "clippedterm": .short,
        "abbreviation": .abbreviation, "acronym": .abbreviation, "initialism": .abbreviation, "symbol": .abbreviation,
        "abbreviatedform": .abbreviation,
    ]
}
