/// Gives every line of a page its role: first by what the markup and the line itself say, then by its place.
///
/// Nothing is dropped. Lines that no rule knows and that are sentences are the article; a rule that takes a line away
/// from the article must have a reason that is more than its place, or come after the article's end.
struct PageClassifier {
    private(set) var lines: [PageLine]

    /// Share of the article's text that must stand before a credit line for it to end the article.
    private static let endingShare = 0.6
    /// Longest crosshead in words; Vietnamese words are syllables.
    private static let longestCrosshead = 22

    init(_ lines: [PageLine]) {
        self.lines = lines
        labelByThemselves()
        labelRelatedLists()
        labelAfterTheEnd()
        labelBeforeTheLead()
        labelTheRest()
    }

    private mutating func labelByThemselves() {
        for index in lines.indices where lines[index].label == nil {
            lines[index].label = LineRules.label(lines[index])
        }
        for index in lines.indices.dropLast() {
            guard case .tags? = ChromeLexicon.shared.entry(for: lines[index]) else { continue }
            lines[index].label = .init(.boilerplate, "heading of tags")
            if !lines[index + 1].isParagraph, lines[index + 1].label == nil {
                lines[index + 1].label = .init(.boilerplate, "tags")
            }
        }
    }

    /// "TIN LIÊN QUAN" and the titles under it, up to the next gap or sentence.
    private mutating func labelRelatedLists() {
        for index in lines.indices {
            guard case .heading(let kind)? = ChromeLexicon.shared.entry(for: lines[index]) else { continue }
            lines[index].label = .init(kind, "heading of a list of links")
            var next = index + 1
            while next < lines.count, lines[next].label == nil, !isProse(lines[next]) {
                // A gap after a title ends the list, unless all titles stand apart.
                let isFirst = next == index + 1
                if lines[next].followsGap, !isFirst, !(lines[index + 1].followsGap && !opensProse(next)) { break }
                lines[next].label = .init(kind, "a title under “\(lines[index].text)”")
                next += 1
            }
        }
    }

    /// A paragraph; a title may be long, may ask or quote, but has no full stop.
    private func isProse(_ line: PageLine) -> Bool {
        line.isParagraph && (endsInFullStop(line) || line.wordCount >= 40)
    }

    private func endsInFullStop(_ line: PageLine) -> Bool {
        let last = line.text.unicodeScalars.last { !$0.isCloser }
        return last == "." || last == "…"
    }

    private func opensProse(_ index: Int) -> Bool {
        index + 1 < lines.count && lines[index + 1].label == nil && isProse(lines[index + 1])
    }

    /// A credit line with most of the article before it closes the article; what follows is furniture.
    private mutating func labelAfterTheEnd() {
        func isArticle(_ line: PageLine) -> Bool { line.label.map(\.kind.isContent) ?? line.isParagraph }
        let total = lines.filter(isArticle).reduce(0) { $0 + $1.text.utf8.count }
        var before = 0
        var end: Int?
        for index in lines.indices {
            if isArticle(lines[index]) { before += lines[index].text.utf8.count }
            if lines[index].label?.kind == .credit, Double(before) >= Self.endingShare * Double(total), before > 0 {
                end = index
                break
            }
        }
        let lastParagraph = lines.lastIndex(where: isArticle)
        // Signed at the end of its last paragraph; pages of several stories sign each.
        if end == nil, let signed = lines.lastIndex(where: { isArticle($0) && $0.isSigned }) {
            let share = lines[...signed].filter(isArticle).reduce(0) { $0 + $1.text.utf8.count }
            if Double(share) >= Self.endingShare * Double(total) { end = signed }
        }
        if let end {
            labelByline(beside: end)
            for index in lines.indices[(end + 1)...] where lines[index].label?.kind.isContent ?? true {
                lines[index].label = .init(.boilerplate, "after the credit that ends the article")
            }
        } else if var lastParagraph {
            // "Nobody spoke." is too short to be a paragraph by itself.
            while lastParagraph + 1 < lines.count, lines[lastParagraph + 1].label == nil,
                endsInFullStop(lines[lastParagraph + 1])
            {
                lastParagraph += 1
            }
            for index in lines.indices[(lastParagraph + 1)...] where lines[index].label == nil {
                let isByline = index == lastParagraph + 1 && isName(lines[index])
                lines[index].label =
                    isByline
                    ? .init(.credit, "a name after the last paragraph")
                    : .init(.boilerplate, "after the last paragraph")
            }
        }
    }

    /// "Hoàng Linh" above "(tổng hợp từ TASS)", or under it or the paragraph that ends with it.
    private mutating func labelByline(beside end: Int) {
        let isLine = lines[end].label?.kind == .credit
        for index in [end - 1, end + 1] where lines.indices.contains(index) && (isLine || index > end) {
            guard lines[index].label == nil, isName(lines[index]) else { continue }
            lines[index].label = .init(.credit, "a name beside the credit")
        }
    }

    private func isName(_ line: PageLine) -> Bool {
        let words = line.text.split(separator: " ")
        return words.count <= 5 && !line.endsSentence
            && words.allSatisfy { $0.first?.isUppercase == true || $0.first?.isLetter == false }
    }

    /// What stands above the first paragraph: section names, the headline, a deck.
    private mutating func labelBeforeTheLead() {
        func isLead(_ line: PageLine) -> Bool {
            line.label.map { $0.kind == .lead || $0.kind == .body } ?? (isProse(line) || Dateline(line.text) != nil)
        }
        // A headline may ask or cry; only where no sentence ends with a full stop is the first of those the lead.
        let first = lines.firstIndex(where: isLead) ?? lines.firstIndex { $0.label == nil && $0.isParagraph }
        guard let lead = first else { return }
        if lines[lead].label == nil { lines[lead].label = .init(.lead, "the first paragraph") }
        guard !lines.contains(where: { $0.label?.kind == .headline }) else {
            for index in 0..<lead where lines[index].label == nil {
                lines[index].label = .init(.boilerplate, "above the first paragraph")
            }
            return
        }
        let candidates = (0..<lead).filter { lines[$0].label == nil }
        let headline =
            candidates.first { lines[$0].wordCount >= 8 }
            ?? candidates.max {
                (lines[$0].wordCount, $1) < (lines[$1].wordCount, $0)
            }
        guard let headline else { return }
        lines[headline].label = .init(.headline, "the title above the first paragraph")
        for index in candidates where index != headline {
            if index < headline {
                lines[index].label = .init(.boilerplate, "above the headline")
            } else if lines[index].wordCount >= 8 {
                lines[index].label = .init(.lead, "a line between headline and first paragraph")
            } else {
                lines[index].label =
                    isName(lines[index])
                    ? .init(.credit, "a name under the headline") : .init(.boilerplate, "between headline and lead")
            }
        }
    }

    private mutating func labelTheRest() {
        var previous: PageLine.Label?
        for index in lines.indices {
            defer { previous = lines[index].label }
            guard lines[index].label == nil else { continue }
            let line = lines[index]
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            let touchesCaption =
                (previous?.kind == .caption && !line.followsGap)
                || (next?.label?.kind == .caption && next?.followsGap == false && !line.isParagraph)
            if touchesCaption, !line.endsSentence {
                lines[index].label = .init(.caption, "goes on from the caption beside it")
            } else if line.isParagraph || line.endsSentence {
                lines[index].label = .init(.body, "a paragraph of sentences")
            } else if line.wordCount <= Self.longestCrosshead {
                lines[index].label = .init(.crosshead, "a short line between paragraphs")
            } else {
                lines[index].label = .init(.body, "a long line between paragraphs")
            }
        }
    }
}
