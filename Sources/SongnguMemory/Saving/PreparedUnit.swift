import SongnguText

/// A unit ready to be written: all that can be done without the database, which is most of the work, is done.
struct PreparedUnit: Sendable {
    let key: UnitKey
    /// Without those that read the same in the same language.
    let variants: [(variant: Variant, content: VariantContent)]

    init(_ variants: [Variant]) {
        key = UnitKey(of: variants)
        var seen: Set<Variant> = []
        self.variants = variants.filter { variant in
            var bare = variant
            bare.text = Spelling.reading(variant.text)
            bare.annotations = []
            return seen.insert(bare).inserted
        }
        .map { ($0, VariantContent(language: $0.language, text: $0.text)) }
    }
}
