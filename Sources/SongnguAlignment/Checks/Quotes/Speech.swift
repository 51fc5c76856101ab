import SongnguText

/// A quotation of an article, joined again where it runs over several sentences.
struct Speech: Sendable {
    /// Ranges in the article's text, marks excluded.
    var pieces: [ByteRange]
    /// From its first mark to its last, in the article's text.
    var hull: ByteRange
    var surface: String
    /// In small letters, of all pieces.
    var words: [String]
    var speaker: String?
    /// Indices of the segments it stands in.
    var segments: [Int]

    /// The quotations of an article that are not inside another, in order.
    static func all(in passages: [Passage], of article: Article) -> [Speech] {
        var result: [Speech] = []
        for passage in passages {
            for quotation in passage.quotations {
                let words = quotation.pieces.flatMap { passage.words(inArticle: $0) }
                if quotation.isContinuation, var last = result.popLast() {
                    last.pieces += quotation.pieces
                    last.words += words
                    last.segments.append(passage.index)
                    result.append(last)
                } else {
                    result.append(
                        Speech(
                            pieces: quotation.pieces, hull: 0..<0, surface: "", words: words,
                            speaker: quotation.speaker, segments: [passage.index]))
                }
            }
        }
        return result.map { speech in
            var speech = speech
            speech.hull = hull(of: speech.pieces, in: article.text)
            speech.surface = String(article.text[bytes: speech.hull])
            return speech
        }
    }

    private static func hull(of pieces: [ByteRange], in text: String) -> ByteRange {
        var lower = pieces.map(\.lowerBound).min() ?? 0
        var upper = pieces.map(\.upperBound).max() ?? lower
        if let mark = text[bytes: 0..<lower].unicodeScalars.last, isMark(mark) { lower -= UTF8.width(mark) }
        if let mark = text[bytes: upper..<text.utf8.count].unicodeScalars.first, isMark(mark) {
            upper += UTF8.width(mark)
        }
        return lower..<upper
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        "“”\"„«»‘’'".unicodeScalars.contains(scalar)
    }

    /// The words of each sentence, in small letters.
    var sentences: [[String]] {
        var result: [[String]] = []
        var start = surface.startIndex
        var previous: Character = " "
        for index in surface.indices {
            if surface[index] == " ", ".!?…".contains(previous) {
                result.append(Passage.words(of: String(surface[start..<index])))
                start = index
            }
            previous = surface[index]
        }
        return (result + [Passage.words(of: String(surface[start...]))]).filter { !$0.isEmpty }
    }

    func overlaps(_ ranges: [ByteRange]) -> Bool {
        pieces.contains { piece in ranges.contains { $0.overlaps(piece) } }
    }
}

/// The quotations of both articles and which render which.
struct SpeechPairs: Sendable {
    let sources: [Speech]
    let targets: [Speech]
    /// Indices of quotations that a bead links.
    let links: [(source: Int, target: Int)]

    init(_ pair: CheckedPair) {
        let sources = Speech.all(in: pair.sources, of: pair.source)
        let targets = Speech.all(in: pair.targets, of: pair.target)
        var links: [(source: Int, target: Int)] = []
        for bead in pair.beads {
            for quote in bead.quotes {
                let left = sources.indices.filter { sources[$0].overlaps(quote.source) }
                let right = targets.indices.filter { targets[$0].overlaps(quote.target) }
                for i in left {
                    for j in right where !links.contains(where: { $0 == (i, j) }) { links.append((i, j)) }
                }
            }
        }
        (self.sources, self.targets) = (sources, targets)
        self.links = links + Self.lonePair(sources, targets, besides: links, pair)
    }

    /// In a text of a few sentences, the only quotation of each side that has no link: they render each other if their
    /// lengths allow it.
    private static func lonePair(
        _ sources: [Speech], _ targets: [Speech], besides links: [(source: Int, target: Int)], _ pair: CheckedPair
    ) -> [(source: Int, target: Int)] {
        let left = sources.indices.filter { i in !links.contains { $0.source == i } }
        let right = targets.indices.filter { j in !links.contains { $0.target == j } }
        guard pair.isShort, left.count == 1, right.count == 1 else { return [] }
        let ratio = Double(targets[right[0]].words.count) / Double(max(1, sources[left[0]].words.count))
        return (0.5...2.5).contains(ratio) ? [(left[0], right[0])] : []
    }

    /// The quotations of the source that a bead pairs with one of the target.
    func sources(of target: Int) -> [Int] { links.filter { $0.target == target }.map(\.source) }
    func targets(of source: Int) -> [Int] { links.filter { $0.source == source }.map(\.target) }
}
