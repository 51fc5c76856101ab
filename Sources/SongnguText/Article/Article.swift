/// What a block of a page is. The first four are the article itself, the rest is chrome.
package enum BlockKind: String, Codable, Hashable, Sendable, CaseIterable {
    case headline, lead, body, crosshead
    case dateline, caption, credit, related, boilerplate

    /// Whether sentences of such a block stand among the segments.
    package var isContent: Bool {
        switch self {
        case .headline, .lead, .body, .crosshead: true
        case .dateline, .caption, .credit, .related, .boilerplate: false
        }
    }
}

/// A stretch of a page with one role, and why it was given that role.
package struct Block: Hashable, Sendable, Codable {
    /// The text to read: NFC, with white space runs as one space.
    package var text: String
    /// Where it stands in the decoded text.
    package var range: ByteRange
    package var kind: BlockKind
    /// The rule that labelled it, in words for `--explain`.
    package var reason: String

    package init(text: String, range: ByteRange, kind: BlockKind, reason: String) {
        self.text = text
        self.range = range
        self.kind = kind
        self.reason = reason
    }
}

/// One sentence of the article.
package struct Segment: Hashable, Sendable, Codable {
    /// The text to read: NFC, with white space runs as one space.
    package var text: String
    /// Where it stands in the decoded text.
    package var range: ByteRange
    package var block: BlockKind
    /// Counts the paragraphs of the article's content from 0; segments given without a page are a paragraph each.
    package var paragraph: Int
    /// Its quotations, in order; a quotation that runs on over several segments is cut at their ends.
    package var quotations: [Quotation]

    package init(
        text: String, range: ByteRange, block: BlockKind, paragraph: Int = 0, quotations: [Quotation] = []
    ) {
        self.text = text
        self.range = range
        self.block = block
        self.paragraph = paragraph
        self.quotations = quotations
    }
}

/// What the page says of the story as a whole.
package struct ArticleMeta: Hashable, Sendable, Codable {
    package var title: String?
    /// ISO 8601 calendar date, "2021-06-30"; "--06-30" where the page names no year.
    package var date: String?
    /// The agency or paper the story came from: "TASS".
    package var outlet: String?
    /// The credit line as printed: "(theo TASS)".
    package var credit: String?
    /// The address that the page says is its own, or that it came from.
    package var url: String?

    package init(
        title: String? = nil, date: String? = nil, outlet: String? = nil, credit: String? = nil, url: String? = nil
    ) {
        self.title = title
        self.date = date
        self.outlet = outlet
        self.credit = credit
        self.url = url
    }
}

/// A story or an article, taken apart.
package struct Article: Hashable, Sendable, Codable {
    package var language: LanguageTag
    /// The decoded text that all ranges point into (for HTML: the text as extracted).
    package var text: String
    /// The sentences of headline, lead, body and crossheads, in the order of the page.
    package var segments: [Segment]
    /// Everything else on the page, in order: nothing is thrown away.
    package var chrome: [Block]
    /// The content blocks in order, with their reasons, for `--explain`.
    package var blocks: [Block]
    package var meta: ArticleMeta
    /// What checks are not to report.
    package var ignores: [IgnoreComment]

    package init(
        language: LanguageTag, text: String, segments: [Segment], chrome: [Block] = [], blocks: [Block] = [],
        meta: ArticleMeta = ArticleMeta(), ignores: [IgnoreComment] = []
    ) {
        self.language = language
        self.text = text
        self.segments = segments
        self.chrome = chrome
        self.blocks = blocks
        self.meta = meta
        self.ignores = ignores
    }
}
