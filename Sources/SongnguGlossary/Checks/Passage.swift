import SongnguText

/// A stretch of an article that is searched as one: a block, or a sentence outside all blocks.
struct Passage {
    /// A term and where it stands, in the article's decoded text.
    struct Place {
        var match: TermMatch
        /// Into the passage's tokens.
        var tokens: Range<Int>
        var range: ByteRange
        var surface: String
    }

    let text: TokenizedText
    /// Where the passage begins in the decoded text.
    let offset: Int
    private(set) var terms: [Place] = []

    /// In the decoded text.
    var range: ByteRange { offset..<offset + raw.utf8.count }
    private let raw: String

    private init(_ article: Article, _ range: ByteRange, _ matcher: TermMatcher) {
        self.init(String(article.text[bytes: range]), matcher, article.language, offset: range.lowerBound)
    }

    private init(_ raw: String, _ matcher: TermMatcher, _ language: LanguageTag, offset: Int = 0) {
        self.raw = raw
        self.offset = offset
        text = TokenizedText(raw)
        terms = matcher.matches(in: text, language: language).map { tokens, match in
            let place = self.place(tokens)
            return Place(match: match, tokens: tokens, range: place.range, surface: place.surface)
        }
    }

    /// A text by itself.
    static func whole(_ raw: String, _ matcher: TermMatcher, _ language: LanguageTag) -> Passage {
        let passage = Passage(raw, matcher, language)
        return passage.settled(TermMatcher.named(passage.terms.lazy.map(\.match)))
    }

    /// The same text with its short forms given to the concepts that are named in full.
    func settled(_ named: Set<String>) -> Passage {
        var passage = self
        passage.terms = terms.compactMap { place in
            guard let match = place.match.settled(named) else { return nil }
            var place = place
            place.match = match
            return place
        }
        return passage
    }

    func place(_ tokens: Range<Int>) -> (range: ByteRange, surface: String) {
        let range = text.rawRange(tokens)
        return (range.lowerBound + offset..<range.upperBound + offset, String(raw[bytes: range]))
    }

    /// The content of an article and its captions, in the order of the page.
    ///
    /// Blocks come before sentences, so that a sentence cut in the middle of a name does not hide the name.
    static func passages(of article: Article, _ matcher: TermMatcher) -> [Passage] {
        let content = article.blocks.filter(\.kind.isContent).map(\.range)
        let loose = article.segments.map(\.range).filter { segment in
            !content.contains { $0.lowerBound <= segment.lowerBound && segment.upperBound <= $0.upperBound }
        }
        let captions = article.chrome.filter { $0.kind == .caption }.map(\.range)
        var end = 0
        let passages = (content + loose + captions).sorted {
            ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
        }.compactMap { range -> Passage? in
            guard range.upperBound > end else { return nil }
            let rest = max(range.lowerBound, end)..<range.upperBound
            end = range.upperBound
            return Passage(article, rest, matcher)
        }
        let named = TermMatcher.named(passages.lazy.flatMap(\.terms).map(\.match))
        return passages.map { $0.settled(named) }
    }
}
