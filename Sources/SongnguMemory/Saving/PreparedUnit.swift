import SongnguText

/// A unit ready to be written: all that can be done without the database, which is most of the work, is done.
struct PreparedUnit: Sendable {
    let key: UnitKey
    /// Without those that read the same in the same language.
    let variants: [(variant: Variant, content: VariantContent)]

    init(_ variants: [Variant]) {
        key = UnitKey(of: variants)
        // Most units have one variant a language.
        let isDistinct = Set(variants.map(\.language)).count == variants.count
        self.variants = (isDistinct ? variants : Self.distinct(variants)).map {
            ($0, VariantContent(language: $0.language, text: $0.text))
        }
    }

    /// What was said of those that are left out is said of those that stay.
    private static func distinct(_ variants: [Variant]) -> [Variant] {
        var places: [Variant: Int] = [:]
        var distinct: [Variant] = []
        for variant in variants {
            var bare = variant
            bare.text = Spelling.reading(variant.text)
            bare.annotations = []
            if let place = places[bare] {
                let known = distinct[place].annotations
                distinct[place].annotations += variant.annotations.filter { !known.contains($0) }
            } else {
                places[bare] = distinct.count
                distinct.append(variant)
            }
        }
        return distinct
    }
}
