package import Foundation
package import SongnguText

/// A unit that another tool's file holds.
package struct ImportedUnit: Hashable, Sendable {
    package var variants: [Variant]
    /// Nil where the file does not say: then it is approved.
    package var status: UnitStatus?
    package var kind: RenderingKind?
    /// When and by whom it was made and changed, where the file says so.
    package var created: Date?
    package var createdBy: String?
    package var changed: Date?
    package var changedBy: String?
    package var annotations: [Annotation]
    package var context: SegmentContext?
    /// The unit's own id in the file.
    package var tuid: String?

    package init(
        variants: [Variant], status: UnitStatus? = nil, kind: RenderingKind? = nil, created: Date? = nil,
        createdBy: String? = nil, changed: Date? = nil, changedBy: String? = nil, annotations: [Annotation] = [],
        context: SegmentContext? = nil, tuid: String? = nil
    ) {
        self.variants = variants
        self.status = status
        self.kind = kind
        self.created = created
        self.createdBy = createdBy
        self.changed = changed
        self.changedBy = changedBy
        self.annotations = annotations
        self.context = context
        self.tuid = tuid
    }
}
