package import SongnguText

/// The two families of XLIFF, which have little in common.
package enum XLIFFVersion: Hashable, Sendable {
    /// 1.0 to 1.2; written as 1.2.
    case v1
    /// 2.0 and 2.1; written as 2.1.
    case v2
}

/// What a file of XLIFF says of itself.
package struct XLIFFHeader: Hashable, Sendable {
    package var version: XLIFFVersion
    package var source: LanguageTag
    /// Nil where nothing is translated yet.
    package var target: LanguageTag?
    /// The name of the document.
    package var original: String

    package init(version: XLIFFVersion = .v2, source: LanguageTag, target: LanguageTag?, original: String) {
        self.version = version
        self.source = source
        self.target = target
        self.original = original
    }
}
