package import Foundation
package import SongnguText

/// A unit that another tool's file holds.
package struct ImportedUnit: Hashable, Sendable {
    package var variants: [Variant]
    package var kind: RenderingKind?
    /// When it was made, where the file says so.
    package var created: Date?
    /// What the file is known by: the same name again means the same file.
    package var file: String
    /// The unit's own id in the file.
    package var tuid: String?

    package init(
        variants: [Variant], kind: RenderingKind? = nil, created: Date? = nil, file: String, tuid: String? = nil
    ) {
        self.variants = variants
        self.kind = kind
        self.created = created
        self.file = file
        self.tuid = tuid
    }
}
