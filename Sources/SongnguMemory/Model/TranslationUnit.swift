package import Foundation
package import SongnguText

/// The same words in two or more languages, as the memory holds them.
package struct TranslationUnit: Hashable, Sendable {
    /// Stable for the life of the file, never given twice.
    package let id: Int64
    package let created: Date
    /// The source's first where the unit was aligned, else in the order of import. A language may occur twice.
    package let variants: [Variant]
    /// Every place the unit was saved from, oldest first; never empty.
    package let provenance: [Provenance]
}
