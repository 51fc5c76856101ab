import SongnguText

/// The way from the text of a page, as extracted, back to its HTML.
///
/// White space aside, all of the page's text must stand in the HTML in the same order; where it does not, since the
/// parser mended the page, a line of the text must stand there exactly once. What is found in neither way is unknown.
struct MarkupMap: Sendable {
    /// A text's bytes but for white space, each with its offset.
    private struct Letters: Sendable {
        var bytes: [UInt8] = []
        var offsets: [Int] = []

        init(_ text: String) {
            var offset = 0
            for scalar in text.unicodeScalars {
                let width = UTF8.width(scalar)
                if !scalar.properties.isWhitespace {
                    bytes += UTF8.encode(scalar).map { Array($0) } ?? []
                    offsets += offset..<offset + width
                }
                offset += width
            }
        }

        /// Those of a range of the text. O(log n).
        func indices(in range: ByteRange) -> Range<Int> {
            first(from: range.lowerBound)..<first(from: range.upperBound)
        }

        private func first(from offset: Int) -> Int {
            var (low, high) = (0, offsets.count)
            while low < high {
                let middle = (low + high) / 2
                if offsets[middle] < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    private let text: String
    private let letters: Letters
    private let pieces: [MarkupText.Piece]
    private let view: FoldedText
    private let viewLetters: Letters
    private let isWhole: Bool

    /// O(n).
    init(html: String, text: String) {
        let markup = MarkupText(html)
        self.text = text
        letters = Letters(text)
        pieces = markup.pieces
        view = FoldedText(markup.text, .reading)
        viewLetters = Letters(view.text)
        isWhole = letters.bytes == viewLetters.bytes
    }

    /// Where a range of the extracted text stands in the HTML. O(n) where the two do not agree as a whole.
    func place(of range: ByteRange) -> ArticleFile.Place {
        let own = letters.indices(in: range)
        guard !own.isEmpty else { return .unknown }
        guard let found = isWhole ? own : unique(own, of: range) else { return .unknown }
        let shown = viewLetters.offsets[found.lowerBound]..<viewLetters.offsets[found.upperBound - 1] + 1
        return source(of: view.rawRange(of: shown))
    }

    /// The letters of a range in the HTML, where its line is there once.
    private func unique(_ own: Range<Int>, of range: ByteRange) -> Range<Int>? {
        let before = text[bytes: 0..<range.lowerBound].utf8.reversed().prefix { $0 != 0x0A }.count
        let after = text[bytes: range.upperBound..<text.utf8.count].utf8.prefix { $0 != 0x0A }.count
        let line = letters.indices(in: range.lowerBound - before..<range.upperBound + after)
        let words = letters.bytes[line]
        var start: Int?
        var index = 0
        let bytes = viewLetters.bytes
        while index + words.count <= bytes.count, let first = words.first,
            let next = bytes[index...].firstIndex(of: first), next + words.count <= bytes.count
        {
            if bytes[next..<next + words.count].elementsEqual(words) {
                if start != nil { return nil }
                start = next
            }
            index = next + 1
        }
        return start.map { $0 + own.lowerBound - line.lowerBound..<$0 + own.upperBound - line.lowerBound }
    }

    /// Where a range of the text between the markup stands in the file.
    private func source(of range: ByteRange) -> ArticleFile.Place {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let touched = pieces[low...].prefix { $0.range.lowerBound < range.upperBound }
        guard let first = touched.first, let last = touched.last else { return .unknown }
        for (piece, next) in zip(touched, touched.dropFirst()) where piece.source.upperBound != next.source.lowerBound {
            return .parted
        }
        return .range(
            offset(range.lowerBound, in: first, isUpper: false)..<offset(range.upperBound, in: last, isUpper: true))
    }

    /// A bound within a reference takes in all of it.
    private func offset(_ offset: Int, in piece: MarkupText.Piece, isUpper: Bool) -> Int {
        guard piece.range.count == piece.source.count else {
            return isUpper ? piece.source.upperBound : piece.source.lowerBound
        }
        return piece.source.lowerBound + offset - piece.range.lowerBound
    }
}
