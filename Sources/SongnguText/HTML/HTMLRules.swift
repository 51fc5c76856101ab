/// What the elements of a page and the names given to them say of the text inside.
enum HTMLRules {
    static let hiddenReason = "hidden by the markup"

    /// Elements that part paragraphs.
    static let breaking: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "button", "caption", "dd", "details", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header",
        "hr", "html", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "td",
        "th", "title", "tr", "ul",
    ]

    private static let elements: [String: BlockKind] = [
        "h1": .headline, "h2": .crosshead, "h3": .crosshead, "h4": .crosshead,
        "nav": .boilerplate, "footer": .boilerplate, "aside": .related, "form": .boilerplate, "button": .boilerplate,
        "select": .boilerplate, "figcaption": .caption, "caption": .caption, "address": .credit, "time": .boilerplate,
    ]

    /// Parts of class, id and role names, each a whole word of the name.
    private static let names: [(words: Set<String>, kind: BlockKind)] = [
        (["caption", "figcaption", "photo", "imgcaption"], .caption),
        (
            ["related", "relate", "lienquan", "recommend", "recommended", "readmore", "morenews", "tinlienquan"],
            .related
        ),
        (["author", "byline", "credit", "source", "tacgia"], .credit),
        (
            [
                "breadcrumb", "breadcrumbs", "menu", "navbar", "share", "sharing", "social", "tag", "tags", "comment",
                "comments", "footer", "sidebar", "ad", "ads", "advert", "advertisement", "banner", "toolbar", "cookie",
                "newsletter", "subscribe", "navigation", "complementary", "contentinfo", "search", "keyword",
                "keywords",
                "date", "time", "timestamp", "published", "fontsize",
            ], .boilerplate
        ),
        (["sapo", "lead", "standfirst", "deck", "summary", "description"], .lead),
    ]

    /// "page has-sidebar", "col-no-ads": named after what is beside the text.
    private static let holders: Set<String> = ["has", "with", "no", "without", "hide"]

    /// The label an element gives to the text in it; nil when it says nothing.
    static func label(element: String, names attributes: String) -> PageLine.Label? {
        if let kind = elements[element] { return .init(kind, "<\(element)>") }
        // The page as a whole is often named after what is on it ("page has-sidebar").
        guard !attributes.isEmpty, element != "body", element != "html", element != "main", element != "article" else {
            return nil
        }
        let words = Set(attributes.lowercased().split { !$0.isLetter }.map(String.init))
        guard words.isDisjoint(with: holders) else { return nil }
        guard let match = names.first(where: { !$0.words.isDisjoint(with: words) }) else { return nil }
        let word = match.words.intersection(words).min() ?? ""
        return .init(match.kind, "<\(element)> named “\(word)”")
    }
}
