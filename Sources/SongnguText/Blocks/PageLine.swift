/// One line of a page on its way to becoming a block.
struct PageLine {
    /// Where the line stands in the reading view of the page, without white space at its ends.
    var range: ByteRange
    /// The words of the line, single-spaced.
    var text: String
    /// Whether an empty line stands before it.
    var followsGap: Bool
    /// Set once a rule has recognised the line.
    var label: Label?
    /// The line as printed has runs of spaces or tabs between its items.
    var isSpaced: Bool

    struct Label {
        var kind: BlockKind
        var reason: String

        init(_ kind: BlockKind, _ reason: String) {
            self.kind = kind
            self.reason = reason
        }
    }

    init(range: ByteRange, page: String, followsGap: Bool, label: Label? = nil) {
        self.range = range
        self.followsGap = followsGap
        self.label = label
        let printed = page[bytes: range]
        text = String(printed).collapsingWhitespace
        isSpaced = printed.contains("  ") || printed.contains("\t") || printed.contains(" | ")
    }

    /// Ends as sentences do, marks of quotation and parenthesis aside.
    var endsSentence: Bool {
        let sentences = Credits.trailingCredit(in: text).map { text[bytes: 0..<$0] } ?? text[...]
        guard let last = sentences.unicodeScalars.last(where: { !$0.isCloser && !$0.isSpace }) else { return false }
        return last.isTerminal || last == ";" || last == ":"
    }

    var wordCount: Int { text.split(separator: " ").count }

    /// A paragraph of sentences rather than a title, a menu or a name.
    var isParagraph: Bool {
        endsSentence ? wordCount >= 6 : wordCount >= 30
    }
}

extension PageLine {
    /// The lines of a page in its reading view. Lines broken by the width of a mail or a terminal are joined.
    static func lines(of page: String) -> [PageLine] {
        var lines: [PageLine] = []
        var followsGap = false
        var offset = 0
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let range = page.trimmingWhitespace(offset..<offset + line.utf8.count)
            offset += line.utf8.count + 1
            if range.isEmpty {
                followsGap = true
                continue
            }
            lines.append(PageLine(range: range, page: page, followsGap: followsGap))
            followsGap = false
        }
        return isHardWrapped(lines) ? joined(lines, page: page) : lines
    }

    /// Narrow lines, most of which stop in the middle of a sentence.
    private static func isHardWrapped(_ lines: [PageLine]) -> Bool {
        let inner = zip(lines, lines.dropFirst()).filter { !$1.followsGap }
        guard inner.count >= 4, lines.allSatisfy({ $0.text.count <= 100 }) else { return false }
        let broken = inner.count { line, next in
            line.text.count >= 45 && !line.endsSentence && (next.text.unicodeScalars.first?.isLowercase ?? false)
        }
        return broken * 3 >= inner.count
    }

    private static func joined(_ lines: [PageLine], page: String) -> [PageLine] {
        var result: [PageLine] = []
        for line in lines {
            if let last = result.last, !line.followsGap, last.text.count >= 40 {
                let range = last.range.lowerBound..<line.range.upperBound
                result[result.count - 1] = PageLine(range: range, page: page, followsGap: last.followsGap)
            } else {
                result.append(line)
            }
        }
        return result
    }
}
