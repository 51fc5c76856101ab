import SongnguText

/// The sentences within a segment: a quotation may hold several, and lines given from outside may too. An article often
/// renders one of them only.
enum SegmentParts {
    /// Shortest part that tells anything, in characters.
    private static let shortest = 16

    /// The parts in order; the text whole where there are not two of some length. O(n).
    static func parts(of text: String) -> [String] {
        let scalars = text.unicodeScalars
        var parts: [String] = []
        var start = scalars.startIndex
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let end = sentenceEnd(at: index, in: scalars)
            if let end, let next = nextSentence(after: end, in: scalars) {
                append(scalars[start..<end])
                start = next
                index = next
            } else {
                index = scalars.index(after: index)
            }
        }
        append(scalars[start...])
        func append(_ part: Substring.UnicodeScalarView) {
            if part.count >= shortest { parts.append(String(part)) }
        }
        return parts.count < 2 ? [text] : parts
    }

    /// The place after a terminal mark and the marks that close with it; nil when there is none.
    private static func sentenceEnd(
        at index: String.UnicodeScalarView.Index, in scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index? {
        guard terminals.contains(scalars[index]) else { return nil }
        var end = scalars.index(after: index)
        while end < scalars.endIndex, closers.contains(scalars[end]) { end = scalars.index(after: end) }
        return end
    }

    /// Where the next sentence begins: after white space, with a capital or a quotation mark.
    private static func nextSentence(
        after end: String.UnicodeScalarView.Index, in scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index? {
        var next = end
        while next < scalars.endIndex, scalars[next].properties.isWhitespace { next = scalars.index(after: next) }
        guard next > end, next < scalars.endIndex else { return nil }
        let first = scalars[next]
        return first.properties.isUppercase || openers.contains(first) ? next : nil
    }

    private static let terminals: Set<Unicode.Scalar> = [".", "!", "?", "…"]
    private static let closers: Set<Unicode.Scalar> = ["\"", "”", "’", "'"]
    private static let openers: Set<Unicode.Scalar> = ["\"", "“", "‘", "'"]
}
