import Foundation
import SongnguText

/// What properties of units mean, ours and those of other tools.
enum KnownProperties {
    static let status = "x-status"
    static let kind = "x-kind"
    /// As memoQ names them.
    static let before = "x-context-pre"
    static let after = "x-context-post"

    /// Before the name of an attribute that the format has no place for, so that it is written as a property and read
    /// back as the attribute it was.
    static let attributePrefix = "x-attribute:"

    /// A property as it was read, or the attribute it stands for.
    static func annotation(_ name: String, _ value: String, attributes: [String: String] = [:]) -> Annotation {
        guard name.hasPrefix(attributePrefix) else {
            return Annotation(.property, name: name, value, attributes: attributes)
        }
        return Annotation(.attribute, name: String(name.dropFirst(attributePrefix.count)), value)
    }

    /// Trados's levels: what no reviewer has seen is a draft here.
    private static let confirmationLevels: [String: UnitStatus] = [
        "Draft": .draft, "Translated": .draft, "ApprovedTranslation": .approved, "ApprovedSignOff": .approved,
        "RejectedTranslation": .rejected, "RejectedSignOff": .rejected,
    ]

    private static let mateCatStates: [String: UnitStatus] = [
        "DRAFT": .draft, "TRANSLATED": .draft, "APPROVED": .approved, "APPROVED2": .approved, "REJECTED": .rejected,
    ]

    /// Names under which tools write the source segments around: memoQ's, which MateCAT took over; OmegaT's; Phrase's;
    /// XTM's; Wordfast's.
    private static let contexts = [
        (before, after), ("prev", "next"), ("context_prev", "context_next"),
        ("x-previous-source-text", "x-next-source-text"), ("previousMd5Segment", "nextMd5Segment"),
    ]

    /// What a property says of its unit's status.
    static func status(_ property: Annotation) -> UnitStatus? {
        guard property.kind == .property else { return nil }
        return switch property.name {
        case status: UnitStatus(rawValue: property.value)
        case "x-ConfirmationLevel": confirmationLevels[property.value]
        case "x-MateCAT-status": mateCatStates[property.value]
        default: nil
        }
    }

    /// What properties say of the segments around; nil where they say nothing.
    static func context(_ properties: [Annotation]) -> SegmentContext? {
        for (before, after) in contexts {
            let texts = [before, after].map { name in
                properties.first { $0.kind == .property && $0.name == name }?.value
            }
            if texts.contains(where: { $0 != nil }) {
                return SegmentContext(before: text(texts[0] ?? ""), after: text(texts[1] ?? ""))
            }
        }
        return nil
    }

    /// A context's text as memoQ writes it: a seg element, which is escaped once more as the property's text.
    static func property(context text: String) -> String {
        "<seg>\(XMLEscape.text(text))</seg>"
    }

    /// The text of a context, which some tools write as it is and others as a seg element.
    private static func text(_ value: String) -> String? {
        guard value.hasPrefix("<seg>"), value.hasSuffix("</seg>") else { return value.isEmpty ? nil : value }
        let content = value.dropFirst("<seg>".count).dropLast("</seg>".count)
            .replacing(/<(bpt|ept|ph|it|ut)\b[^>]*>[^<]*<\/\1>/, with: "").replacing(/<[^>]*>/, with: "")
        return content.isEmpty ? nil : XMLEscape.unescape(content)
    }
}

extension ExchangeUnit {
    /// Moves what properties say into the unit's fields. A property that would be written in the same way is taken
    /// away; the others stay.
    mutating func takeProperties() {
        func hasProperty(_ annotations: [Annotation]) -> Bool { annotations.contains { $0.kind == .property } }
        if hasProperty(annotations) { takeOwnProperties() }
        if hasProperty(annotations) || variants.contains(where: { hasProperty($0.annotations) }) { takeContext() }
    }

    private mutating func takeOwnProperties() {
        takeStatus()
        if let index = annotations.firstIndex(where: { $0.kind == .property && $0.name == KnownProperties.kind }),
            let kind = RenderingKind(rawValue: annotations[index].value)
        {
            self.kind = kind
            annotations.remove(at: index)
        }
    }

    private mutating func takeStatus() {
        let own = annotations.filter { $0.name == KnownProperties.status }.lazy.compactMap(KnownProperties.status).first
        status = own ?? annotations.lazy.compactMap(KnownProperties.status).first ?? status
        annotations.removeAll { $0.name == KnownProperties.status && KnownProperties.status($0) != nil }
    }

    private mutating func takeContext() {
        let lists = [annotations] + variants.map(\.annotations)
        guard let found = lists.lazy.compactMap(KnownProperties.context).first else { return }
        context = found
        // Only of the variant they are written at, and only if all of them would be written again.
        guard var first = variants.first, KnownProperties.context(annotations) == nil else { return }
        let own = contextProperties
        let names = [KnownProperties.before, KnownProperties.after]
        guard first.annotations.filter({ $0.kind == .property && names.contains($0.name) }) == own else { return }
        first.annotations.removeAll { $0.kind == .property && names.contains($0.name) }
        variants[0] = first
    }

    /// The context as properties of the first variant.
    var contextProperties: [Annotation] {
        guard let context else { return [] }
        let texts = [(KnownProperties.before, context.before), (KnownProperties.after, context.after)]
        let properties = texts.compactMap { name, text in
            text.map { Annotation(.property, name: name, KnownProperties.property(context: $0)) }
        }
        // A text that stands by itself has a context too.
        return properties.isEmpty ? [Annotation(.property, name: KnownProperties.before, "")] : properties
    }

    /// The unit with its status, kind and context as properties, and without properties that say otherwise.
    var withProperties: ExchangeUnit {
        if status == nil, kind == nil, context == nil { return self }
        var unit = self
        let said = annotations.lazy.compactMap(KnownProperties.status).first
        if let status, said != status {
            unit.annotations.removeAll { KnownProperties.status($0).map { $0 != status } ?? false }
        }
        var own: [Annotation] = []
        if let status, unit.annotations.lazy.compactMap(KnownProperties.status).first != status {
            own.append(Annotation(.property, name: KnownProperties.status, status.rawValue))
        }
        if let kind {
            unit.annotations.removeAll {
                $0.name == KnownProperties.kind && RenderingKind(rawValue: $0.value) != nil
            }
            own.append(Annotation(.property, name: KnownProperties.kind, kind.rawValue))
        }
        let place = unit.annotations.firstIndex { $0.kind != .attribute } ?? unit.annotations.count
        unit.annotations.insert(contentsOf: own, at: place)
        guard let context, !variants.isEmpty else { return unit }
        let lists = [annotations] + variants.map(\.annotations)
        if lists.lazy.compactMap(KnownProperties.context).first != context {
            unit.variants[0].annotations.append(contentsOf: contextProperties)
        }
        return unit
    }
}
