/// A translation unit's text in one language.
package struct Variant: Hashable, Sendable {
    package var language: LanguageTag
    /// Without codes.
    package var text: String
    /// In the order they stand in the text.
    package var codes: [InlineCode]
    /// Notes, properties and attributes of the variant alone.
    package var annotations: [Annotation]

    package init(
        language: LanguageTag, text: String, codes: [InlineCode] = [], annotations: [Annotation] = []
    ) {
        self.language = language
        self.text = text
        self.codes = codes
        self.annotations = annotations
    }

    package init(_ language: LanguageTag, _ text: String) {
        self.init(language: language, text: text)
    }
}
