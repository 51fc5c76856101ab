import SongnguText

/// One line of a file of articles: `{"id", "lang"?, "text" or "segments", "date"?, "outlet"?}`.
struct ArticleRequest: Decodable, Sendable {
    var id: CaseID
    var text: TextRequest

    private enum CodingKeys: String, CodingKey {
        case id
    }

    init(from decoder: any Decoder) throws {
        id = try decoder.container(keyedBy: CodingKeys.self).decode(CaseID.self, forKey: .id)
        text = try TextRequest(from: decoder)
    }

    /// Throws ``DeskError/badLine(reason:)``; an article without a word is one too.
    func article(language: LanguageTag?, else fallback: LanguageTag) throws(DeskError) -> NamedArticle {
        let article = try text.article(id.description, language: language, else: fallback)
        guard !article.segments.isEmpty || !article.chrome.isEmpty else {
            throw .badLine(reason: "\"\(id)\" holds no text: give a story or an article")
        }
        return NamedArticle(id: id, article: article)
    }
}
