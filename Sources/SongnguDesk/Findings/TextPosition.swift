package import SongnguText

/// A place in a text, by line and column, both from 1.
package struct TextPosition: Hashable, Sendable {
    /// What columns count.
    package enum Unit: Sendable {
        /// Characters as readers see them.
        case characters
        case utf16
        case utf8
    }

    package var line: Int
    package var column: Int

    /// Lines end with LF. O(n).
    package init(of offset: Int, in text: String, columns unit: Unit) {
        let before = text[bytes: 0..<offset]
        line = 1 + before.utf8.count { $0 == 0x0A }
        let start = before.utf8.lastIndex(of: 0x0A).map { before.utf8.index(after: $0) } ?? before.startIndex
        let head = before[start...]
        switch unit {
        case .characters: column = 1 + head.count
        case .utf16: column = 1 + head.utf16.count
        case .utf8: column = 1 + head.utf8.count
        }
    }
}
