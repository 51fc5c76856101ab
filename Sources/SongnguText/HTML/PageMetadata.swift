/// What the head of a page says of it: each field in several ways, of which the best is believed.
struct PageMetadata {
    /// Who says something, the most trusted first.
    enum Voice: Int {
        case openGraph, linkedData, named, element
    }

    private struct Field {
        private(set) var value: String?
        private var voice = Voice.element

        /// Takes a value where none is as good: the first of equals stays.
        mutating func offer(_ words: String?, _ voice: Voice) {
            guard let words = words?.collapsingWhitespace, !words.isEmpty,
                value == nil || voice.rawValue < self.voice.rawValue
            else { return }
            (value, self.voice) = (words, voice)
        }
    }

    private var title = Field()
    private var date = Field()
    private var outlet = Field()
    private var url = Field()
    /// Of `<title>`, which may come in pieces.
    var titleElement = ""

    private static let dates: Set<String> = [
        "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date",
        "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "sailthru.date",
        "parsely-pub-date", "article.published", "its_publication",
    ]
    private static let outlets: Set<String> = ["publisher", "dc.publisher", "dcterms.publisher", "application-name"]
    private static let titles: Set<String> = ["title", "dc.title", "dcterms.title", "headline", "parsely-title"]

    mutating func readMeta(_ name: String, _ content: String?) {
        switch name {
        case "article:published_time": date.offer(PageDate.day(ofTime: content), .openGraph)
        case "og:site_name": outlet.offer(content, .openGraph)
        case "og:title": title.offer(content, .openGraph)
        case "og:url": url.offer(Self.address(content), .linkedData)
        case _ where Self.dates.contains(name): date.offer(PageDate.day(ofTime: content), .named)
        case _ where Self.outlets.contains(name): outlet.offer(content, .named)
        case _ where Self.titles.contains(name): title.offer(content, .named)
        default: break
        }
    }

    mutating func readTime(_ datetime: String?) {
        date.offer(PageDate.day(ofTime: datetime), .element)
    }

    mutating func readCanonical(_ href: String?) {
        url.offer(Self.address(href), .openGraph)
    }

    mutating func read(_ story: LinkedStory) {
        title.offer(story.headline, .linkedData)
        date.offer(PageDate.day(ofTime: story.published), .linkedData)
        outlet.offer(story.publisher, .linkedData)
    }

    private static func address(_ text: String?) -> String? {
        let text = text?.collapsingWhitespace
        return text.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
    }

    var meta: ArticleMeta {
        var title = title
        title.offer(titleElement, .element)
        return ArticleMeta(title: title.value, date: date.value, outlet: outlet.value, url: url.value)
    }
}
