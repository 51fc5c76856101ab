/// From text to article: blocks, sentences, quotations, with all ranges in the decoded text.
package enum ArticleReader {
    /// Reads a page of plain text or HTML.
    ///
    /// - Parameters:
    ///   - text: the decoded text; HTML is recognised by its markup.
    ///   - language: the language of the article's rules; detected when nil.
    ///   - fallback: the language where detection fails.
    ///   - isHTML: whether the text is HTML; sniffed when nil.
    package static func read(
        _ text: String, language: LanguageTag? = nil, else fallback: LanguageTag = .english, isHTML: Bool? = nil
    ) -> Article {
        guard isHTML ?? HTMLPage.isHTML(text) else {
            let comments = IgnoreComments(text)
            var article = read(plain: comments.maskedText, language: language, else: fallback)
            article.text = text
            comments.add(to: &article)
            return article
        }
        let page = HTMLPage(text)
        var article = read(
            plain: page.text, labels: page.labels, meta: page.meta, language: language, else: fallback)
        article.ignores = page.ignores
        return article
    }

    /// An article whose sentences are given; its text is the sentences, a line each.
    package static func read(segments: [String], language: LanguageTag) -> Article {
        let data = LanguageData.of(language)
        var text = ""
        var result: [Segment] = []
        for (index, sentence) in segments.enumerated() {
            if index > 0 { text += "\n" }
            let start = text.utf8.count
            text += sentence
            let view = FoldedText(sentence, .reading)
            var segment = Segment(
                text: view.text.collapsingWhitespace, range: start..<text.utf8.count, block: .body, paragraph: index)
            segment.quotations = QuotationReader(data).quotations(in: view.text, parts: [0..<view.text.utf8.count])[0]
                .map { $0.shifted { view.rawRange(of: $0).offset(by: start) } }
            result.append(segment)
        }
        return Article(language: language, text: text, segments: result)
    }

    private static func read(
        plain text: String, labels: [Int: PageLine.Label] = [:], meta: ArticleMeta = ArticleMeta(),
        language: LanguageTag?, else fallback: LanguageTag
    ) -> Article {
        let view = FoldedText(text, .reading)
        let language = language ?? LanguageDetector.detect(text) ?? fallback
        var lines = PageLine.lines(of: view.text)
        for index in lines.indices { lines[index].label = labels[lines[index].range.lowerBound] }
        let classified = PageClassifier(lines).lines
        var builder = ArticleBuilder(page: view, language: language, meta: meta)
        for line in classified { builder.add(line) }
        return builder.article(text: text)
    }
}

extension ByteRange {
    package func offset(by distance: Int) -> ByteRange {
        lowerBound + distance..<upperBound + distance
    }
}
