/// A half-open range of UTF-8 byte offsets into a text: the coordinates of everything songngu reports.
package typealias ByteRange = Range<Int>

extension String {
    /// The text of a range of UTF-8 byte offsets.
    ///
    /// Bounds beyond the text are clamped; a bound inside a character is rounded down to its first byte. O(1).
    package subscript(bytes range: ByteRange) -> Substring {
        let view = utf8
        let lower = view.index(startIndex, offsetBy: Swift.min(Swift.max(range.lowerBound, 0), view.count))
        let upper = view.index(startIndex, offsetBy: Swift.min(Swift.max(range.upperBound, 0), view.count))
        return self[lower..<upper]
    }
}
