/// The segments around a segment, in the source language; nil where the text begins or ends.
package struct SegmentContext: Hashable, Codable, Sendable {
    package var before: String?
    package var after: String?

    package init(before: String?, after: String?) {
        self.before = before
        self.after = after
    }
}
