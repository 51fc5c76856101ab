/// A stretch in quotation marks.
struct QuoteSpan: Hashable, Sendable {
    /// The words between the marks.
    var inner: ByteRange
    /// The marks and what is between them; ends with the text where the closing mark is missing.
    var outer: ByteRange
    var depth: Int
}

/// Finds quotation marks that belong together: “ ”, ‘ ’, « », „ “, " ", ' ', nested, told apart from apostrophes.
enum QuotationScanner {
    /// The quotations of a paragraph in order of their opening marks. O(n).
    static func spans(in text: String) -> [QuoteSpan] {
        var scanner = Scanner()
        var offset = 0
        var previous: Unicode.Scalar?
        var iterator = text.unicodeScalars.makeIterator()
        var current = iterator.next()
        while let scalar = current {
            let next = iterator.next()
            let width = UTF8.width(scalar)
            scanner.take(scalar, at: offset, width: width, previous: previous, next: next)
            offset += width
            previous = scalar
            current = next
        }
        return scanner.finish(at: offset)
    }

    /// Deepest nesting. Beyond it the marks of a text do not belong together, and nothing is learned from them.
    private static let deepest = 4

    private struct Scanner {
        private var open: [(mark: Unicode.Scalar, offset: Int, inner: Int)] = []
        private var spans: [QuoteSpan] = []

        mutating func take(
            _ scalar: Unicode.Scalar, at offset: Int, width: Int, previous: Unicode.Scalar?, next: Unicode.Scalar?
        ) {
            let followsWord = previous?.isWordCharacter ?? false
            let precedesWord = next?.isWordCharacter ?? false
            switch scalar {
            case "“" where open.last?.mark == "„":
                close(at: offset, width)
            case "“", "«", "„":
                begin(scalar, offset, width)
            case "”":
                // Some desks set ” on both sides.
                if isOpen("“\"") {
                    close(at: offset, width, marks: "“\"")
                } else if !followsWord {
                    begin("“", offset, width)
                }
            case "»":
                if isOpen("«") { close(at: offset, width, marks: "«") }
            case "‘":
                if !followsWord { begin(scalar, offset, width) }
            case "’":
                if followsWord && precedesWord { return }
                if isOpen("‘'") { close(at: offset, width, marks: "‘'") }
            case "\"":
                let canOpen =
                    previous == nil || previous?.isSpace == true || previous?.isOpener == true
                    || previous?.isDash == true
                let canClose = previous?.isSpace == false
                if isOpen("\""), canClose, !(canOpen && precedesWord && previous?.isOpener == true) {
                    close(at: offset, width, marks: "\"")
                } else if canOpen || !isOpen("\"") && precedesWord {
                    begin(scalar, offset, width)
                } else if isOpen("“\"") {
                    close(at: offset, width, marks: "“\"")
                }
            case "'":
                if followsWord && precedesWord { return }
                if isOpen("'‘"), previous?.isSpace == false {
                    // "the workers' rights" inside '…' stays undecidable; the first mark that can close does.
                    close(at: offset, width, marks: "'‘")
                } else if !followsWord, next?.isSpace == false, next?.isDigit != true {
                    begin(scalar, offset, width)
                }
            default:
                return
            }
        }

        private func isOpen(_ marks: String) -> Bool {
            open.contains { marks.unicodeScalars.contains($0.mark) }
        }

        private mutating func begin(_ mark: Unicode.Scalar, _ offset: Int, _ width: Int) {
            guard open.count < QuotationScanner.deepest else { return }
            open.append((mark, offset, offset + width))
        }

        /// Closes the innermost quotation with one of the marks; what was opened inside it and not closed is none.
        private mutating func close(at offset: Int, _ width: Int, marks: String? = nil) {
            while let last = open.popLast() {
                if let marks, !marks.unicodeScalars.contains(last.mark) { continue }
                spans.append(QuoteSpan(inner: last.inner..<offset, outer: last.offset..<offset + width, depth: 0))
                return
            }
        }

        /// A quotation without a closing mark runs on to the end (speech over several paragraphs); a single mark
        /// without its pair is an apostrophe.
        mutating func finish(at end: Int) -> [QuoteSpan] {
            while let last = open.popLast() {
                guard last.mark != "'", last.mark != "‘" else { continue }
                spans.append(QuoteSpan(inner: last.inner..<end, outer: last.offset..<end, depth: 0))
            }
            return nested(spans.filter { !$0.inner.isEmpty }.sorted { $0.outer.lowerBound < $1.outer.lowerBound })
        }

        /// The spans with their depths: an apostrophe taken for a mark at first nests nothing.
        private func nested(_ spans: [QuoteSpan]) -> [QuoteSpan] {
            var ends: [Int] = []
            return spans.map { span in
                while let end = ends.last, end <= span.outer.lowerBound { ends.removeLast() }
                var span = span
                span.depth = ends.count
                ends.append(span.outer.upperBound)
                return span
            }
        }
    }
}
