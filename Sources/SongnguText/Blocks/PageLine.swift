/// One line of a page on its way to becoming a block.
struct PageLine {
    /// Where the line stands in the reading view of the page, without white space at its ends.
    var range: ByteRange
    /// The words of the line, single-spaced.
    let text: String
    let wordCount: Int
    /// Ends as sentences do, marks of quotation and parenthesis aside.
    let endsSentence: Bool
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
        wordCount = text.utf8.count { $0 == 0x20 } + (text.isEmpty ? 0 : 1)
        endsSentence = Self.endsSentence(text)
        isSpaced = printed.contains("  ") || printed.contains("\t") || printed.contains(" | ")
    }

    /// Ends with a credit of the whole story.
    var isSigned: Bool { Credits.trailingCredit(in: text) != nil }

    /// A paragraph of sentences rather than a title, a menu or a name.
    var isParagraph: Bool {
        endsSentence ? wordCount >= 6 : wordCount >= 30
    }

    private static func endsSentence(_ text: String) -> Bool {
        let sentences = Credits.trailingCredit(in: text).map { text[bytes: 0..<$0] } ?? text[...]
        guard let last = sentences.unicodeScalars.last(where: { !$0.isCloser && !$0.isSpace }) else { return false }
        return last.isTerminal || last == ";" || last == ":"
    }
}

extension PageLine {
    /// The lines of a page in its reading view. Lines broken by the width of a mail or a terminal are joined.
    static func lines(of page: String) -> [PageLine] {
        var lines: [PageLine] = []
        var followsGap = false
        for line in page.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let start = page.utf8.distance(from: page.startIndex, to: line.startIndex)
            let range = page.trimmingWhitespace(start..<start + line.count)
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
        var runs: [ArraySlice<PageLine>] = []
        for index in lines.indices {
            if let run = runs.last, let first = run.first, !lines[index].followsGap,
                run.count > 1 || first.text.count >= 40
            {
                runs[runs.count - 1] = lines[run.startIndex...index]
            } else {
                runs.append(lines[index...index])
            }
        }
        return runs.compactMap { run in
            guard let first = run.first, let last = run.last else { return nil }
            return PageLine(
                range: first.range.lowerBound..<last.range.upperBound, page: page, followsGap: first.followsGap)
        }
    }
}
