package import Foundation
package import SongnguText

/// What names a document, without its text.
package struct DocumentReference: Hashable, Sendable {
    package let id: Int64
    package let language: LanguageTag
    package let title: String?
    /// ISO 8601 calendar date, as ``ArticleMeta/date``.
    package let date: String?
    package let outlet: String?
    /// The file or URL it was first read from.
    package let path: String?
}

/// A document as the memory holds it.
package struct StoredDocument: Hashable, Sendable {
    package let reference: DocumentReference
    /// SHA-256 of the text's UTF-8 bytes, in hexadecimal.
    package let hash: String
    /// The decoded text that all ranges point into.
    package let text: String
    package let added: Date
    /// Without their quotations: those that were aligned stand in the provenance.
    package let segments: [Segment]
}
