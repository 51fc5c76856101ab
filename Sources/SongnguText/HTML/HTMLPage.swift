internal import CXML

/// The text of an HTML page, a block element a line, with what the markup says of each line.
struct HTMLPage {
    /// The text as extracted, in its reading form: all ranges of the article point into it.
    private(set) var text = ""
    /// Labels that the markup gives, by the UTF-8 offset at which their line begins.
    private(set) var labels: [Int: PageLine.Label] = [:]
    private(set) var meta = ArticleMeta()

    private var line = ""
    private var lineLabel: PageLine.Label?
    private var elements: [(name: String, label: PageLine.Label?)] = []
    private var isInTitle = false

    /// Whether a text is HTML: it begins with markup of a page or holds paragraphs of it.
    static func isHTML(_ text: String) -> Bool {
        let start = text.prefix(2_000).lowercased()
        guard let first = start.first(where: { !$0.isWhitespace }), first == "<" else { return false }
        return ["<!doctype html", "<html", "<head", "<body", "<p>", "<p ", "<div", "<article", "<h1"]
            .contains { start.contains($0) }
    }

    /// Parses as browsers do: nothing in a page is an error. O(n).
    init(_ html: String) {
        var copy = html
        let document = copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cxml_html_parse($0.baseAddress, Int64($0.count)) }
        }
        guard let document else { return }
        defer { cxml_html_free(document) }
        while true {
            switch cxml_html_next(document) {
            case CXML_START_ELEMENT: begin(String(cString: cxml_html_value(document)), document)
            case CXML_END_ELEMENT: end(String(cString: cxml_html_value(document)))
            case CXML_TEXT: append(String(cString: cxml_html_value(document)))
            default:
                breakLine(isParagraph: true)
                return
            }
        }
    }

    private mutating func begin(_ name: String, _ document: OpaquePointer) {
        if Self.hidden.contains(name) || Self.attribute("hidden", document) != nil {
            elements.append((name, PageLine.Label(.boilerplate, HTMLRules.hiddenReason)))
            return
        }
        if name == "meta" { readMeta(document) }
        if name == "time", meta.date == nil { meta.date = Self.day(Self.attribute("datetime", document)) }
        if name == "title" { isInTitle = true }
        if HTMLRules.breaking.contains(name) { breakLine(isParagraph: name != "br") }
        let names = [Self.attribute("class", document), Self.attribute("id", document), Self.attribute("role", document)]
        elements.append((name, HTMLRules.label(element: name, names: names.compactMap { $0 }.joined(separator: " "))))
        lineLabel = currentLabel
    }

    private mutating func end(_ name: String) {
        if HTMLRules.breaking.contains(name) { breakLine(isParagraph: name != "br") }
        if name == "title" { isInTitle = false }
        elements.removeLast()
        lineLabel = currentLabel
    }

    /// A headline stays one wherever it stands; otherwise the outermost chrome decides.
    private var currentLabel: PageLine.Label? {
        if let headline = elements.last(where: { $0.label?.kind == .headline }) { return headline.label }
        return elements.first { $0.label.map { !$0.kind.isContent } ?? false }?.label ?? elements.last { $0.label != nil }?.label
    }

    private mutating func append(_ text: String) {
        if isInTitle {
            meta.title = (meta.title ?? "") + text
            return
        }
        guard !elements.contains(where: { $0.label?.reason == HTMLRules.hiddenReason }) else { return }
        if line.isEmpty || line.allSatisfy(\.isWhitespace) { lineLabel = currentLabel }
        line += text
    }

    private mutating func breakLine(isParagraph: Bool) {
        let words = FoldedText.fold(line, .reading).collapsingWhitespace
        line = ""
        if !words.isEmpty {
            if let label = lineLabel { labels[text.utf8.count] = label }
            text += words + "\n"
        }
        if isParagraph, !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
        lineLabel = currentLabel
    }

    private mutating func readMeta(_ document: OpaquePointer) {
        let name = Self.attribute("property", document) ?? Self.attribute("name", document)
        let content = Self.attribute("content", document)
        switch name?.lowercased() {
        case "article:published_time", "datepublished", "pubdate": meta.date = Self.day(content) ?? meta.date
        case "og:site_name": meta.outlet = content
        default: break
        }
    }

    /// The day of an ISO 8601 time.
    private static func day(_ time: String?) -> String? {
        guard let day = time?.prefix(10), day.count == 10, day.filter({ $0 == "-" }).count == 2 else { return nil }
        return String(day)
    }

    private static let hidden: Set<String> = ["script", "style", "noscript", "template", "svg", "iframe", "object"]

    private static func attribute(_ name: String, _ document: OpaquePointer) -> String? {
        var value: String?
        withUnsafeMutablePointer(to: &value) { pointer in
            cxml_html_attribute(document, name, pointer) { context, value in
                context?.assumingMemoryBound(to: String?.self).pointee = value.map { String(cString: $0) }
            }
        }
        return value
    }
}
