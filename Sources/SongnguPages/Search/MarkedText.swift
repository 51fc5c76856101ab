package import SongnguText

/// A text in pieces, for templates: what is marked stands apart.
package enum MarkedText {
    /// Why a piece is marked.
    package enum Mark: String, Sendable {
        /// What was looked for.
        case found
        /// What is not as in the query.
        case differs
        /// What likely renders what was looked for.
        case translation
    }

    /// Each piece has `text` and, where it is marked, a flag named by its ``Mark``. Ranges that overlap earlier ones are
    /// left out. O(n).
    package static func pieces(_ text: String, _ marks: [(range: ByteRange, mark: Mark)]) -> [[String: Any]] {
        var pieces: [[String: Any]] = []
        var end = 0
        func add(_ range: ByteRange, _ mark: Mark?) {
            guard !range.isEmpty else { return }
            var piece: [String: Any] = ["text": String(text[bytes: range])]
            if let mark { piece[mark.rawValue] = true }
            pieces.append(piece)
        }
        let length = text.utf8.count
        for (range, mark) in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where range.lowerBound >= end && range.upperBound <= length {
            add(end..<range.lowerBound, nil)
            add(range, mark)
            end = range.upperBound
        }
        add(end..<length, nil)
        return pieces
    }
}
