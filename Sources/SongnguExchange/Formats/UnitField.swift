import Foundation
import SongnguText

/// A part of a unit that formats of named values (columns, keys) carry.
enum UnitField: Hashable {
    case language(LanguageTag)
    case source, target
    case id, status, kind, note
    case created, createdBy, changed, changedBy
    case contextBefore, contextAfter
    case property(String)
    case attribute(String)

    private static let plain: [String: UnitField] = [
        "source": .source, "src": .source, "target": .target, "tgt": .target, "trg": .target,
        "id": .id, "tuid": .id, "status": .status, "kind": .kind, "note": .note, "notes": .note, "comment": .note,
        "created": .created, "created_by": .createdBy, "changed": .changed, "changed_by": .changedBy,
        "context_before": .contextBefore, "context_after": .contextAfter,
    ]

    private static let languageMark = "language:"
    private static let propertyMark = "property:"
    private static let attributeMark = "attribute:"

    /// Any name that is not known is that of a property.
    init(name: String, languages: [LanguageTag]) {
        let word = name.trimmingCharacters(in: .whitespacesAndNewlines)
        let key = word.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
        if word.hasPrefix(Self.languageMark) {
            self = .language(LanguageTag(String(word.dropFirst(Self.languageMark.count))))
        } else if word.hasPrefix(Self.propertyMark) {
            self = .property(String(word.dropFirst(Self.propertyMark.count)))
        } else if word.hasPrefix(Self.attributeMark) {
            self = .attribute(String(word.dropFirst(Self.attributeMark.count)))
        } else if let tag = languages.first(where: { $0.rawValue == word.lowercased() }) {
            self = .language(tag)
        } else if let field = Self.plain[key] {
            self = field
        } else if let tag = LanguageNames.language(word, told: languages) {
            self = .language(tag)
        } else {
            self = .property(name)
        }
    }

    /// What ``init(name:languages:)`` reads as this field.
    var name: String {
        switch self {
        // "id" and "ceb" are as likely to mean something else.
        case .language(let tag):
            UnitField(name: tag.rawValue, languages: []) == self ? tag.rawValue : Self.languageMark + tag.rawValue
        case .source: "source"
        case .target: "target"
        case .id: "id"
        case .status: "status"
        case .kind: "kind"
        case .note: "note"
        case .created: "created"
        case .createdBy: "created_by"
        case .changed: "changed"
        case .changedBy: "changed_by"
        case .contextBefore: "context_before"
        case .contextAfter: "context_after"
        case .property(let name):
            UnitField(name: name, languages: []) == self && !name.hasPrefix(Self.attributeMark)
                ? name : Self.propertyMark + name
        case .attribute(let name): Self.attributeMark + name
        }
    }

    /// Whether it holds text of the unit.
    var isText: Bool {
        switch self {
        case .language, .source, .target: true
        default: false
        }
    }
}
