internal import CXML

/// The text of an HTML page, a block element a line, with what the markup says of each line.
struct HTMLPage {
    /// The text as extracted, in its reading form: all ranges of the article point into it.
    private(set) var text = ""
    /// Labels that the markup gives, by the UTF-8 offset at which their line begins.
    private(set) var labels: [Int: PageLine.Label] = [:]
    /// Comments that say what a check is not to report: each holds for the paragraph that it stands in or before.
    private(set) var ignores: [IgnoreComment] = []

    var meta: ArticleMeta { metadata.meta }

    private var line = ""
    private var lineLabel: PageLine.Label?
    private var elements: [Element] = []
    private var metadata = PageMetadata()
    private var isInTitle = false
    /// The words of the script of linked data that is open.
    private var script: String?
    /// Of the last ignores, those whose paragraph has not begun.
    private var openIgnores = 0

    /// An open element, with what those around it say too.
    private struct Element {
        var isHidden = false
        var headline: PageLine.Label?
        var chrome: PageLine.Label?
        var content: PageLine.Label?

        /// A headline stays one wherever it stands; otherwise the outermost chrome decides.
        var label: PageLine.Label? { headline ?? chrome ?? content }

        func holding(_ label: PageLine.Label?) -> Element {
            guard let label else { return self }
            var inner = self
            if label.kind == .headline { inner.headline = label }
            if !label.kind.isContent { inner.chrome = chrome ?? label }
            if label.kind.isContent { inner.content = label }
            return inner
        }
    }

    /// Whether a text is HTML: it begins with markup of a page or holds paragraphs of it.
    static func isHTML(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.drop { $0.isSpace || $0 == "\u{FEFF}" }
        guard scalars.first == "<" else { return false }
        let start = String(String.UnicodeScalarView(scalars.prefix(2_000))).lowercased()
        return ["<!doctype html", "<html", "<head", "<body", "<p>", "<p ", "<div", "<article", "<h1"]
            .contains { start.contains($0) }
    }

    private let readsNames: Bool

    /// Parses as browsers do: nothing in a page is an error. O(n).
    ///
    /// Names can mislead: where they make chrome of all there is, the page is read again without them.
    init(_ html: String) {
        self.init(html, readsNames: true)
        if !labels.isEmpty, !hasContent { self = HTMLPage(html, readsNames: false) }
    }

    /// Whether a line besides the headline may be the article's.
    private var hasContent: Bool {
        PageLine.lines(of: text).contains { line in
            labels[line.range.lowerBound].map { $0.kind.isContent && $0.kind != .headline } ?? true
        }
    }

    private init(_ html: String, readsNames: Bool) {
        self.readsNames = readsNames
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
            case CXML_COMMENT: note(String(cString: cxml_html_value(document)))
            default:
                endParagraph()
                return
            }
        }
    }

    private mutating func begin(_ name: String, _ document: OpaquePointer) {
        var element = elements.last ?? Element()
        defer {
            elements.append(element)
            lineLabel = element.label
        }
        if name == "script", Self.attribute("type", document)?.lowercased() == "application/ld+json" { script = "" }
        if Self.hidden.contains(name) || Self.attribute("hidden", document) != nil {
            element.isHidden = true
            return
        }
        if name == "meta" { readMeta(document) }
        if name == "link", Self.attribute("rel", document)?.lowercased() == "canonical" {
            metadata.readCanonical(Self.attribute("href", document))
        }
        if name == "time" { metadata.readTime(Self.attribute("datetime", document)) }
        if name == "title" { isInTitle = true }
        if name == "br" {
            line += String(Self.lineBreak)
        } else if HTMLRules.breaking.contains(name) {
            endParagraph()
        }
        guard readsNames else {
            element = element.holding(HTMLRules.label(element: name, names: ""))
            return
        }
        let names = [
            Self.attribute("class", document), Self.attribute("id", document), Self.attribute("role", document),
        ]
        element = element.holding(
            HTMLRules.label(element: name, names: names.compactMap { $0 }.joined(separator: " ")))
    }

    private mutating func end(_ name: String) {
        if name != "br", HTMLRules.breaking.contains(name) { endParagraph() }
        if name == "title" { isInTitle = false }
        if name == "script", let words = script {
            if let story = LinkedStory(words) { metadata.read(story) }
            script = nil
        }
        elements.removeLast()
        lineLabel = elements.last?.label
    }

    private mutating func append(_ text: String) {
        if isInTitle {
            metadata.titleElement += text
            return
        }
        script? += text
        guard elements.last?.isHidden != true else { return }
        if line.utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { lineLabel = elements.last?.label }
        line += text
    }

    private mutating func note(_ comment: String) {
        guard elements.last?.isHidden != true, let content = IgnoreComment.content(of: comment) else { return }
        let place = text.utf8.count..<text.utf8.count
        ignores.append(IgnoreComment(names: content.names, reason: content.reason, range: place, scope: place))
        openIgnores += 1
    }

    /// <br>, in the line as it grows.
    private static let lineBreak: Unicode.Scalar = "\u{2028}"

    /// Writes the lines of a paragraph. <br> parts lines, but not the halves of a sentence; two part paragraphs.
    private mutating func endParagraph() {
        var lines: [String] = []
        for part in line.unicodeScalars.split(separator: Self.lineBreak, omittingEmptySubsequences: false) {
            let words = FoldedText.fold(String(part), .reading).collapsingWhitespace
            let isInSentence =
                words.unicodeScalars.first?.isLowercase == true && lines.last?.isEmpty == false
                && lines.last?.unicodeScalars.last { !$0.isCloser }?.isTerminal == false
            if isInSentence { lines[lines.count - 1] += " " + words } else { lines.append(words) }
        }
        let start = text.utf8.count
        for words in lines {
            guard !words.isEmpty else {
                endBlock()
                continue
            }
            if let lineLabel { labels[text.utf8.count] = lineLabel }
            text += words + "\n"
        }
        line = ""
        holdIgnores(from: start)
        endBlock()
        lineLabel = elements.last?.label
    }

    private mutating func holdIgnores(from start: Int) {
        let scope = text.trimmingWhitespace(start..<text.utf8.count)
        guard openIgnores > 0, !scope.isEmpty else { return }
        for index in ignores.indices.suffix(openIgnores) {
            ignores[index].range = scope
            ignores[index].scope = scope
        }
        openIgnores = 0
    }

    private mutating func endBlock() {
        if !text.isEmpty, !text.utf8.suffix(2).elementsEqual("\n\n".utf8) { text += "\n" }
    }

    private mutating func readMeta(_ document: OpaquePointer) {
        let content = Self.attribute("content", document)
        for attribute in ["property", "name", "itemprop"] {
            guard let name = Self.attribute(attribute, document) else { continue }
            metadata.readMeta(name.lowercased(), content)
        }
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
