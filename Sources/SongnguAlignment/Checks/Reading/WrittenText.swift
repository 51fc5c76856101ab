import SongnguText

/// An article as the rules of wording read it: its paragraphs and captions, in the order of the page.
struct WrittenText: Sendable {
    /// A paragraph, a caption, or a sentence that was given without its page.
    struct Stretch: Sendable {
        /// In the article's text.
        let range: ByteRange
        let kind: BlockKind
        /// The text as written, which ranges below point into.
        let raw: String
        /// Words with their ranges, and the same in small letters.
        let words: [Word]
        let lower: [String]

        fileprivate init(_ article: Article, _ range: ByteRange, _ kind: BlockKind) {
            (self.range, self.kind) = (range, kind)
            raw = String(article.text[bytes: range])
            let view = FoldedText(raw, .reading)
            let read = view.text.words
            words = read.map { word in
                var word = word
                word.range = view.rawRange(of: word.range)
                return word
            }
            let folded = FoldedText.fold(view.text, .caseless).words.map { String($0.text) }
            lower =
                folded.count == read.count ? folded : read.map { FoldedText.fold(String($0.text), .caseless) }
        }

        /// The text between a word and the one after it.
        func gap(after index: Int) -> Substring {
            raw[bytes: words[index].range.upperBound..<words[index + 1].range.lowerBound]
        }
    }

    let article: Article
    let table: WordTable
    let stretches: [Stretch]

    init(_ article: Article) {
        self.article = article
        table = WordTable.of(article.language)
        let content =
            article.blocks.isEmpty
            ? article.segments.map { (range: $0.range, kind: $0.block) }
            : article.blocks.filter(\.kind.isContent).map { (range: $0.range, kind: $0.kind) }
        let captions = article.chrome.filter { $0.kind == .caption }.map { (range: $0.range, kind: $0.kind) }
        stretches = (content + captions).sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
            Stretch(article, $0.range, $0.kind)
        }
    }

    /// Whether paragraphs are known: sentences given by themselves may be parts of something longer.
    var isPage: Bool { !article.blocks.isEmpty }

    /// A finding at a range of a stretch.
    func finding(
        _ rule: String, in stretch: Stretch, _ range: ByteRange, reason: String, others: [ByteRange] = [],
        severity: Severity = .fault
    ) -> Finding {
        let place = place(range, in: stretch)
        return Finding(
            rule: rule, side: .target, range: place.range, surface: place.surface, reason: reason,
            places: others.map { self.place($0, in: stretch) }, severity: severity)
    }

    private func place(_ range: ByteRange, in stretch: Stretch) -> Finding.Place {
        Finding.Place(
            side: .target, range: range.offset(by: stretch.range.lowerBound), surface: String(stretch.raw[bytes: range])
        )
    }
}
