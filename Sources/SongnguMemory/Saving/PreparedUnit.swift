import SongnguText

/// A unit ready to be written: all that can be done without the database, which is most of the work, is done.
struct PreparedUnit: Sendable {
    let key: String
    /// Without those that read the same in the same language.
    let variants: [(variant: Variant, content: VariantContent)]

    init(_ variants: [Variant]) {
        key = UnitKey.key(of: variants)
        var seen: Set<Variant> = []
        self.variants = variants.filter {
            seen.insert(Variant(language: $0.language, text: Spelling.reading($0.text))).inserted
        }
        .map { ($0, VariantContent(language: $0.language, text: $0.text)) }
    }
}
