package import Foundation
package import SongnguText

/// One place a unit comes from.
package struct Provenance: Hashable, Sendable {
    package enum Origin: Hashable, Sendable {
        case align(AlignedPlace)
        case `import`(file: String, tuid: String?)
    }

    package let origin: Origin
    package let kind: RenderingKind?
    /// The aligner's calibrated probability.
    package let score: Double?
    package let saved: Date
    /// The segments around it; nil where that is not known.
    package let context: SegmentContext?

    package init(
        origin: Origin, kind: RenderingKind? = nil, score: Double? = nil, saved: Date, context: SegmentContext? = nil
    ) {
        self.origin = origin
        self.kind = kind
        self.score = score
        self.saved = saved
        self.context = context
    }
}

/// The passages of two documents that were aligned.
package struct AlignedPlace: Hashable, Sendable {
    package let source: DocumentReference
    package let target: DocumentReference
    /// Into the text of the source document.
    package let sourceRanges: [ByteRange]
    /// Into the text of the target document.
    package let targetRanges: [ByteRange]
    package let quotes: [QuotePair]
}
