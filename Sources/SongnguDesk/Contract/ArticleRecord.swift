package import SongnguText

/// A range of UTF-8 bytes, written as `[start, end]`.
typealias RangeRecord = [Int]

extension ByteRange {
    var record: RangeRecord { [lowerBound, upperBound] }
}

/// An article as the contract writes it.
package struct ArticleRecord: Encodable, Sendable {
    struct SegmentRecord: Encodable {
        var text: String
        var start: Int
        var end: Int
        var block: BlockKind
        var quotes: [QuotationRecord]
    }

    struct QuotationRecord: Encodable {
        var ranges: [RangeRecord]
        var speaker: String?
    }

    struct ChromeRecord: Encodable {
        var text: String
        var start: Int
        var end: Int
        var block: BlockKind
        var reason: String
    }

    private var lang: LanguageTag
    private var segments: [SegmentRecord]
    private var chrome: [ChromeRecord]
    private var meta: ArticleMeta

    package init(_ article: Article) {
        lang = article.language
        segments = article.segments.map { segment in
            SegmentRecord(
                text: segment.text, start: segment.range.lowerBound, end: segment.range.upperBound,
                block: segment.block,
                quotes: segment.quotations.filter { $0.depth == 0 }.map {
                    QuotationRecord(ranges: $0.pieces.map(\.record), speaker: $0.speaker)
                })
        }
        chrome = article.chrome.map {
            ChromeRecord(
                text: $0.text, start: $0.range.lowerBound, end: $0.range.upperBound, block: $0.kind, reason: $0.reason)
        }
        meta = article.meta
    }
}

/// One article, taken apart: what `segment --format json` prints.
package struct SegmentationRecord: Encodable, Sendable {
    private let v = 1
    private var article: ArticleRecord

    package init(_ article: Article) {
        self.article = ArticleRecord(article)
    }
}
