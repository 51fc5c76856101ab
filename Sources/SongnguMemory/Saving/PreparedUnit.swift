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

    private static func distinct(_ variants: [Variant]) -> [Variant] {
        var seen: Set<Variant> = []
        return variants.filter { variant in
            var bare = variant
            bare.text = Spelling.reading(variant.text)
            bare.annotations = []
            return seen.insert(bare).inserted
        }
    }
}
