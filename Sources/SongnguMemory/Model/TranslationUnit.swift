package import Foundation
package import SongnguText

/// The same words in two or more languages, as the memory holds them.
package struct TranslationUnit: Hashable, Sendable {
    /// Stable for the life of the file, never given twice.
    package let id: Int64
    package let status: UnitStatus
    package let created: Date
    package let createdBy: String?
    /// Nil while nobody has changed it.
    package let changed: Date?
    package let changedBy: String?
    /// The source's first where the unit was aligned, else in the order of import. A language may occur twice.
    package let variants: [Variant]
    /// Notes, properties and attributes of the unit as a whole.
    package let annotations: [Annotation]
    /// Every place the unit was saved from, oldest first.
    package let provenance: [Provenance]

    package init(
        id: Int64, status: UnitStatus = .approved, created: Date, createdBy: String? = nil, changed: Date? = nil,
        changedBy: String? = nil, variants: [Variant], annotations: [Annotation] = [], provenance: [Provenance]
    ) {
        self.id = id
        self.status = status
        self.created = created
        self.createdBy = createdBy
        self.changed = changed
        self.changedBy = changedBy
        self.variants = variants
        self.annotations = annotations
        self.provenance = provenance
    }
}
