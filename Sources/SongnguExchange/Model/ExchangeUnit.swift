package import Foundation
package import SongnguText

/// A translation unit on its way from or to a file of another tool.
package struct ExchangeUnit: Hashable, Sendable {
    package var id: String?
    /// Stamps are to the second.
    package var created: Date?
    package var createdBy: String?
    package var changed: Date?
    package var changedBy: String?
    /// Nil where the file does not say.
    package var status: UnitStatus?
    package var kind: RenderingKind?
    package var context: SegmentContext?
    /// Of the unit as a whole.
    package var annotations: [Annotation]
    /// In the order of the file; the source's first where the format tells the source.
    package var variants: [Variant]

    package init(
        id: String? = nil, created: Date? = nil, createdBy: String? = nil, changed: Date? = nil,
        changedBy: String? = nil, status: UnitStatus? = nil, kind: RenderingKind? = nil,
        context: SegmentContext? = nil, annotations: [Annotation] = [], variants: [Variant]
    ) {
        self.id = id
        self.created = created
        self.createdBy = createdBy
        self.changed = changed
        self.changedBy = changedBy
        self.status = status
        self.kind = kind
        self.context = context
        self.annotations = annotations
        self.variants = variants
    }

    package func annotations(_ kind: Annotation.Kind) -> [Annotation] {
        annotations.filter { $0.kind == kind }
    }

    /// The first value with a name.
    package func property(_ name: String) -> String? {
        annotations.first { $0.kind == .property && $0.name == name }?.value
    }
}

/// A unit that was passed over, and why.
package struct SkippedUnit: Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1: where the fault is.
    package var line: Int
    package var id: String?
    package var reason: String

    package init(file: String, line: Int, id: String? = nil, reason: String) {
        self.file = file
        self.line = line
        self.id = id
        self.reason = reason
    }

    package var description: String {
        "\(file):\(line): unit\(id.map { " \($0)" } ?? "") skipped: \(reason)"
    }
}
