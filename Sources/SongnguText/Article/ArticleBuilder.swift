/// Gathers classified lines into an article: cuts datelines and credits off paragraphs, and paragraphs into sentences.
struct ArticleBuilder {
    private let page: FoldedText
    private let language: LanguageTag
    private let data: LanguageData
    private var segments: [Segment] = []
    private var blocks: [Block] = []
    private var chrome: [Block] = []
    private var meta: ArticleMeta
    private var hasDateline = false

    init(page: FoldedText, language: LanguageTag, meta: ArticleMeta) {
        self.page = page
        self.language = language
        self.data = LanguageData.of(language)
        self.meta = meta
    }

    mutating func add(_ line: PageLine) {
        guard let label = line.label else { return }
        guard label.kind.isContent else {
            addChrome(line.range, label)
            return
        }
        var range = line.range
        // ICU ends a sentence at a line end, so joined lines are read with spaces; bytes stay where they are.
        let text = String(page.text[bytes: range]).replacingLineEnds
        if label.kind != .headline, !hasDateline, let dateline = Dateline(text) {
            hasDateline = true
            let end = range.lowerBound + dateline.length
            addChrome(range.lowerBound..<end, .init(.dateline, "place, day and agency of the story"))
            meta.date = dateline.date.map { StoryDay.completing($0, by: meta.date) } ?? meta.date
            meta.outlet = dateline.agency ?? meta.outlet
            range = end..<range.upperBound
        }
        var credit: ByteRange?
        if let offset = Credits.trailingCredit(in: text), line.range.lowerBound + offset > range.lowerBound {
            credit = line.range.lowerBound + offset..<range.upperBound
            range = range.lowerBound..<line.range.lowerBound + offset
        }
        addContent(page.text.trimmingWhitespace(range), label)
        if let credit { addChrome(credit, .init(.credit, "a credit at the end of a paragraph")) }
    }

    private mutating func addContent(_ range: ByteRange, _ label: PageLine.Label) {
        let text = String(page.text[bytes: range]).replacingLineEnds
        let isTitle = label.kind == .headline || label.kind == .crosshead
        let quotes = QuotationScanner.spans(in: text)
        let parts = isTitle ? [0..<text.utf8.count] : SentenceBreaker(data).sentences(of: text, quotes: quotes)
        let quotations = QuotationReader(data).quotations(in: text, spans: quotes, parts: parts)
        for (part, quotations) in zip(parts, quotations) {
            segments.append(
                Segment(
                    text: String(text[bytes: part]).collapsingWhitespace,
                    range: page.rawRange(of: part.offset(by: range.lowerBound)), block: label.kind,
                    paragraph: blocks.count,
                    quotations: quotations.map { $0.shifted { page.rawRange(of: $0.offset(by: range.lowerBound)) } }))
        }
        blocks.append(block(range, label))
        if label.kind == .headline { meta.title = text.collapsingWhitespace }
    }

    private mutating func addChrome(_ range: ByteRange, _ label: PageLine.Label) {
        let block = block(page.text.trimmingWhitespace(range), label)
        chrome.append(block)
        if label.kind == .credit, meta.credit == nil { meta.credit = block.text }
        // "Source: Xinhua | 2025-03-12 09:15:30"
        if label.kind == .boilerplate || label.kind == .credit, meta.date == nil {
            meta.date = PageDate.day(in: block.text)
        }
    }

    private func block(_ range: ByteRange, _ label: PageLine.Label) -> Block {
        Block(
            text: String(page.text[bytes: range]).collapsingWhitespace, range: page.rawRange(of: range),
            kind: label.kind, reason: label.reason)
    }

    func article(text: String) -> Article {
        Article(language: language, text: text, segments: segments, chrome: chrome, blocks: blocks, meta: meta)
    }
}

extension String {
    /// The text with a space for each line end, byte for byte.
    fileprivate var replacingLineEnds: String {
        String(decoding: utf8.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
    }
}
