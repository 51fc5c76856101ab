import Foundation
import SongnguText

/// Makes a unit of named values. What is no status, kind or date becomes a property of that name, so nothing is lost.
struct UnitBuilder {
    private(set) var unit = ExchangeUnit(variants: [])
    private var blank: [String] = []
    private let languages: [LanguageTag]

    /// - Parameter languages: of "source" and "target", in this order.
    init(languages: [LanguageTag]) {
        self.languages = languages
    }

    /// Sets a field; blank values of other fields than texts are nothing.
    mutating func set(_ field: UnitField, _ value: String) {
        switch field {
        case .language(let tag): add(tag, value)
        case .source: languages.first.map { add($0, value) }
        case .target: languages.dropFirst().first.map { add($0, value) }
        default:
            let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
            if !trimmed.isEmpty, !set(field, value, trimmed) {
                unit.annotations.append(Annotation(.property, name: field.name, value))
            }
        }
    }

    mutating func add(_ variant: Variant) {
        if variant.text.isBlank { blank.append(variant.language.rawValue) } else { unit.variants.append(variant) }
    }

    mutating func add(_ annotation: Annotation) {
        unit.annotations.append(annotation)
    }

    /// Whether there was no text at all.
    var isEmpty: Bool { unit.variants.isEmpty }

    /// Why this is no unit; nil when it is one.
    var fault: String? {
        guard Set(unit.variants.map(\.language)).count < 2 else { return nil }
        return blank.isEmpty ? "fewer than two languages" : "no text in \(blank.joined(separator: ", "))"
    }

    private mutating func add(_ language: LanguageTag, _ text: String) {
        add(Variant(language, text))
    }

    /// False where the value is of no use for the field.
    private mutating func set(_ field: UnitField, _ value: String, _ trimmed: String) -> Bool {
        switch field {
        case .id:
            guard unit.id == nil else { return false }
            unit.id = value
        case .status:
            guard let status = UnitStatus(rawValue: trimmed.lowercased()), unit.status == nil else { return false }
            unit.status = status
        case .kind:
            guard let kind = RenderingKind(rawValue: trimmed.lowercased()), unit.kind == nil else { return false }
            unit.kind = kind
        case .created:
            guard let date = ExchangeDate.date(of: trimmed), unit.created == nil else { return false }
            unit.created = date
        case .changed:
            guard let date = ExchangeDate.date(of: trimmed), unit.changed == nil else { return false }
            unit.changed = date
        case .createdBy:
            guard unit.createdBy == nil else { return false }
            unit.createdBy = value
        case .changedBy:
            guard unit.changedBy == nil else { return false }
            unit.changedBy = value
        case .contextBefore: context { $0.before = value }
        case .contextAfter: context { $0.after = value }
        case .note: unit.annotations.append(Annotation(.note, value))
        case .property(let name): unit.annotations.append(Annotation(.property, name: name, value))
        case .attribute(let name): unit.annotations.append(Annotation(.attribute, name: name, value))
        case .language, .source, .target: return false
        }
        return true
    }

    private mutating func context(_ change: (inout SegmentContext) -> Void) {
        var context = unit.context ?? SegmentContext(before: nil, after: nil)
        change(&context)
        unit.context = context
    }
}
