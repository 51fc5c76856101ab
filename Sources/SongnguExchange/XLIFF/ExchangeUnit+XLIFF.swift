import Foundation
import SongnguText

/// What of a unit XLIFF has no place for goes into properties, in both versions by the same names.
private enum UnitProperty: String {
    case id = "x-id"
    case created = "x-created"
    case createdBy = "x-created-by"
    case changed = "x-changed"
    case changedBy = "x-changed-by"
    /// Of a variant whose language is not quite that of the file.
    case language = "x-language"
}

extension ExchangeUnit {
    /// A segment's unit.
    init(_ segment: TranslationSegment, target: Variant) {
        self.init(
            id: segment.id, annotations: segment.annotations,
            variants: [segment.source, target].map { $0.takingLanguage() })
        takeProperties()
        status = segment.status ?? status
        id = take(.id) ?? id
        created = take(.created, where: { TMXDate.date(of: $0) != nil }).flatMap(TMXDate.date)
        createdBy = take(.createdBy)
        changed = take(.changed, where: { TMXDate.date(of: $0) != nil }).flatMap(TMXDate.date)
        changedBy = take(.changedBy)
    }

    /// A segment for each variant in the target language; empty where the unit lacks one of the languages.
    func segments(_ header: XLIFFHeader) -> [TranslationSegment] {
        guard let target = header.target, let source = firstVariant(header.source) else { return [] }
        var own: [Annotation] = []
        let fields: [(UnitProperty, String?)] = [
            (.id, id), (.created, created.map(TMXDate.text)), (.createdBy, createdBy),
            (.changed, changed.map(TMXDate.text)), (.changedBy, changedBy),
        ]
        for case (let name, let value?) in fields { own.append(Annotation(.property, name: name.rawValue, value)) }
        var unit = self
        // The first variant bears the context.
        unit.variants.insert(unit.variants.remove(at: source), at: 0)
        unit.status = nil
        unit = unit.withProperties
        let place = unit.annotations.firstIndex { $0.kind != .attribute } ?? unit.annotations.count
        unit.annotations.insert(contentsOf: own, at: place)
        let targets = unit.variants.dropFirst()
        let exact = targets.filter { $0.language == target }
        return (exact.isEmpty ? targets.filter { $0.language.primary == target.primary } : Array(exact)).map {
            TranslationSegment(
                source: unit.variants[0].withLanguage(header.source), target: $0.withLanguage(target), status: status,
                annotations: unit.annotations)
        }
    }

    private mutating func take(_ name: UnitProperty, where isWanted: (String) -> Bool = { _ in true }) -> String? {
        let index = annotations.firstIndex {
            $0.kind == .property && $0.name == name.rawValue && $0.attributes.isEmpty && isWanted($0.value)
        }
        return index.map { annotations.remove(at: $0).value }
    }
}

extension Variant {
    fileprivate func takingLanguage() -> Variant {
        var variant = self
        let index = annotations.firstIndex { $0.kind == .property && $0.name == UnitProperty.language.rawValue }
        if let index { variant.language = LanguageTag(variant.annotations.remove(at: index).value) }
        return variant
    }

    /// The variant in a file's language, which must be the same throughout; its own is a property.
    fileprivate func withLanguage(_ other: LanguageTag) -> Variant {
        guard language != other else { return self }
        var variant = self
        let place = variant.annotations.firstIndex { $0.kind != .attribute } ?? variant.annotations.count
        variant.annotations.insert(
            Annotation(.property, name: UnitProperty.language.rawValue, language.rawValue), at: place)
        variant.language = other
        return variant
    }
}
