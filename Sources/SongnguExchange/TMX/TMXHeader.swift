package import SongnguText

/// What a TMX file says of itself.
package struct TMXHeader: Hashable, Sendable {
    /// Nil for "*all*": any language may be the source.
    package var sourceLanguage: LanguageTag?
    package var tool: String
    package var toolVersion: String
    package var adminLanguage: LanguageTag
    /// "block", "paragraph", "sentence" or "phrase".
    package var segmentType: String
    package var dataType: String
    /// The format the units were made from.
    package var originalFormat: String

    package init(
        sourceLanguage: LanguageTag?, tool: String = "songngu", toolVersion: String = "1",
        adminLanguage: LanguageTag = .english, segmentType: String = "sentence", dataType: String = "plaintext",
        originalFormat: String = "songngu"
    ) {
        self.sourceLanguage = sourceLanguage
        self.tool = tool
        self.toolVersion = toolVersion
        self.adminLanguage = adminLanguage
        self.segmentType = segmentType
        self.dataType = dataType
        self.originalFormat = originalFormat
    }
}
