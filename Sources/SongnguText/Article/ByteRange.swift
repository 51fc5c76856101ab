/// A half-open range of UTF-8 byte offsets into a text: the coordinates of everything songngu reports.
package typealias ByteRange = Range<Int>

extension Array {
    /// The first element that ends beyond an offset; `endIndex` when none does. Ends must ascend. O(log n).
    func firstIndex(endingAfter offset: Int, _ end: (Element) -> Int) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if end(self[middle]) > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

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
